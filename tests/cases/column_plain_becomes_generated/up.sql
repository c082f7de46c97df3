-- modelmig revision 20260101000000: column plain becomes generated
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss        app.lines.double: bigint -> bigint as (price * 2)        after.rs:8
--   F2 rewrite          app.lines: every row is written anew                     after.rs:8
--   F3 blocks-reads     app.lines: reads and writes wait                         after.rs:8
--   F4 may-fail-on-rows app.lines.double: fails on values that are out of range  after.rs:8

-- F1 data-loss: app.lines.double bigint -> bigint as (price * 2)
--    the column is dropped and added again at the end; its values are gone
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN double;

-- F2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.lines.double fails on values that are out of range
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN double bigint GENERATED ALWAYS AS (price * 2) STORED;
