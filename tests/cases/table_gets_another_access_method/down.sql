-- modelmig revision 20260101000000 down: table gets another access method
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rewrite      app.events: every row is written anew
--   D2 blocks-reads app.events: reads and writes wait
--   D3 rewrite      app.notes: every row is written anew
--   D4 blocks-reads app.notes: reads and writes wait
--   D5 rewrite      app.plain: every row is written anew
--   D6 blocks-reads app.plain: reads and writes wait

CREATE ACCESS METHOD gone TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;

-- D1 rewrite: app.events every row is written anew
--    needs the table's size again on disk
-- D2 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); rewrites app.events, rebuilds app.events_pkey
ALTER TABLE app.events SET ACCESS METHOD gone;

-- D3 rewrite: app.notes every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); rewrites app.notes
ALTER TABLE app.notes SET ACCESS METHOD kept;

-- D5 rewrite: app.plain every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.plain reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); rewrites app.plain
ALTER TABLE app.plain SET ACCESS METHOD heap;

DROP ACCESS METHOD "New";
