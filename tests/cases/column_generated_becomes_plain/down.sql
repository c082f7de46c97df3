-- modelmig revision 20260101000000 down: column generated becomes plain
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.lines.double: bigint -> bigint as (price * 2)        after.rs:7
--   D2 rewrite          app.lines: every row is written anew                     after.rs:7
--   D3 blocks-reads     app.lines: reads and writes wait                         after.rs:7
--   D4 may-fail-on-rows app.lines.double: fails on values that are out of range  after.rs:7
--   D5 silent-loss      app.lines.double: 1 becomes 2                            after.rs:7

-- D1 data-loss: app.lines.double bigint -> bigint as (price * 2)
--    the column is dropped and added again at the end; its values are gone
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN double;

-- D2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.lines.double fails on values that are out of range
-- D5 silent-loss: app.lines.double 1 becomes 2
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN double bigint GENERATED ALWAYS AS (price * 2) STORED;
