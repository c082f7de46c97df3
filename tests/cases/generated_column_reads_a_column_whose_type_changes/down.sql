-- modelmig revision 20260101000000 down: generated column reads a column whose type changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 collateral       app.lines.double: generated from price                   after.rs:8
--   D2 type-change      app.lines.price: bigint -> integer                       after.rs:6
--   D3 rewrite          app.lines: every row is written anew                     after.rs:6
--   D4 blocks-reads     app.lines: reads and writes wait                         after.rs:6
--   D5 may-fail-on-rows app.lines.price: fails on values that are out of range   after.rs:6
--   D6 rewrite          app.lines: every row is written anew                     after.rs:8
--   D7 blocks-reads     app.lines: reads and writes wait                         after.rs:8
--   D8 may-fail-on-rows app.lines.double: fails on values that are out of range  after.rs:8

-- D1 collateral: app.lines.double generated from price
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN double;

-- D2 type-change: app.lines.price bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.lines.price fails on values that are out of range
--    to count them: SELECT count(*) FROM app.lines WHERE price NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ALTER COLUMN price TYPE integer;

-- D6 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D7 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 may-fail-on-rows: app.lines.double fails on values that are out of range
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN double bigint GENERATED ALWAYS AS (price * 2) STORED;
