-- modelmig revision 20260101000000: generated column reads a column whose type changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 collateral   app.lines.double: generated from price  after.rs:8
--   F2 type-change  app.lines.price: integer -> bigint      after.rs:6
--   F3 rewrite      app.lines: every row is written anew    after.rs:6
--   F4 blocks-reads app.lines: reads and writes wait        after.rs:6
--   F5 rewrite      app.lines: every row is written anew    after.rs:8
--   F6 blocks-reads app.lines: reads and writes wait        after.rs:8

-- F1 collateral: app.lines.double generated from price
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN double;

-- F2 type-change: app.lines.price integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ALTER COLUMN price TYPE bigint;

-- F5 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN double bigint GENERATED ALWAYS AS (price * 2) STORED;
