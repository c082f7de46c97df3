-- modelmig revision 20260101000000 down: policy lets go of a generated column that makes way
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated    own on app.lines: dropped and created again
--   D2 collateral   app.lines.double: generated from price
--   D3 type-change  app.lines.price: bigint -> integer
--   D4 rewrite      app.lines: every row is written anew
--   D5 blocks-reads app.lines: reads and writes wait
--   D6 rewrite      app.lines: every row is written anew
--   D7 blocks-reads app.lines: reads and writes wait
--   D8 privileges   own on app.lines: all using price > 0 -> all using double > 0

-- D1 recreated: own on app.lines dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
DROP POLICY own ON app.lines;

-- D2 collateral: app.lines.double generated from price
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN double;

-- D3 type-change: app.lines.price bigint -> integer
--    values are converted by an assignment cast
-- D4 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D5 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines, rebuilds app.lines_pkey
ALTER TABLE app.lines ALTER COLUMN price TYPE integer;

-- D6 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D7 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines, rebuilds app.lines_pkey
ALTER TABLE app.lines ADD COLUMN double integer GENERATED ALWAYS AS (price * 2) STORED;

-- D8 privileges: own on app.lines all using price > 0 -> all using double > 0
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
CREATE POLICY own ON app.lines TO PUBLIC USING (double > 0);
