-- modelmig revision 20260101000000: table gets another access method
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite      app.events: every row is written anew
--   F2 blocks-reads app.events: reads and writes wait
--   F3 rewrite      app.notes: every row is written anew
--   F4 blocks-reads app.notes: reads and writes wait
--   F5 rewrite      app.plain: every row is written anew
--   F6 blocks-reads app.plain: reads and writes wait

CREATE ACCESS METHOD "New" TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;

-- F1 rewrite: app.events every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); rewrites app.events, rebuilds app.events_pkey
ALTER TABLE app.events SET ACCESS METHOD "New";

-- F3 rewrite: app.notes every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); rewrites app.notes
ALTER TABLE app.notes SET ACCESS METHOD heap;

-- F5 rewrite: app.plain every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.plain reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); rewrites app.plain
ALTER TABLE app.plain SET ACCESS METHOD kept;

DROP ACCESS METHOD gone;
