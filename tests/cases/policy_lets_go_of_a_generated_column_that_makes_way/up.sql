-- modelmig revision 20260101000000: policy lets go of a generated column that makes way
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    own on app.lines: dropped and created again
--   F2 collateral   app.lines.double: generated from price
--   F3 type-change  app.lines.price: integer -> bigint
--   F4 rewrite      app.lines: every row is written anew
--   F5 blocks-reads app.lines: reads and writes wait
--   F6 rewrite      app.lines: every row is written anew
--   F7 blocks-reads app.lines: reads and writes wait
--   F8 privileges   own on app.lines: all using double > 0 -> all using price > 0

-- F1 recreated: own on app.lines dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
DROP POLICY own ON app.lines;

-- F2 collateral: app.lines.double generated from price
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN double;

-- F3 type-change: app.lines.price integer -> bigint
--    values are converted by an assignment cast
-- F4 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines, rebuilds app.lines_pkey
ALTER TABLE app.lines ALTER COLUMN price TYPE bigint;

-- F6 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F7 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines, rebuilds app.lines_pkey
ALTER TABLE app.lines ADD COLUMN double integer GENERATED ALWAYS AS (price * 2) STORED;

-- F8 privileges: own on app.lines all using double > 0 -> all using price > 0
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
CREATE POLICY own ON app.lines TO PUBLIC USING (price > 0);
