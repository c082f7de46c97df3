-- modelmig revision 20260101000000 down: inherited check that a child declares too
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint amount_fits on app.base: amount > 1 -> amount > 0
--   D2 scan             app.base: every row is read
--   D3 scan             app.goods: every row is read
--   D4 blocks-reads     app.base: reads and writes wait
--   D5 blocks-reads     app.goods: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.base, app.goods (reads and writes wait); no rewrite, no scan
ALTER TABLE app.base DROP CONSTRAINT amount_fits;

-- measured: ACCESS EXCLUSIVE on app.goods (reads and writes wait); no rewrite, no scan
ALTER TABLE app.goods DROP CONSTRAINT amount_fits;

-- D1 check-constraint: amount_fits on app.base amount > 1 -> amount > 0
--    rows that break it make the statement fail
-- D2 scan: app.base every row is read
-- D3 scan: app.goods every row is read
-- D4 blocks-reads: app.base reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-reads: app.goods reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.base, app.goods (reads and writes wait); no rewrite, scans app.base, app.goods
ALTER TABLE app.base ADD CONSTRAINT amount_fits CHECK (amount > 0);

-- measured: ACCESS EXCLUSIVE on app.goods (reads and writes wait); no rewrite, no scan
ALTER TABLE app.goods ADD CONSTRAINT amount_fits CHECK (amount > 0);
