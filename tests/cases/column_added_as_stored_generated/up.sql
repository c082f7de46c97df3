-- modelmig revision 20260101000000: column added as stored generated
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rewrite          app.lines: every row is written anew                    after.rs:9
--   F2 blocks-reads     app.lines: reads and writes wait                        after.rs:9
--   F3 may-fail-on-rows app.lines.total: fails on values that are out of range  after.rs:9

-- F1 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F2 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F3 may-fail-on-rows: app.lines.total fails on values that are out of range
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN total bigint GENERATED ALWAYS AS (price * quantity) STORED;
