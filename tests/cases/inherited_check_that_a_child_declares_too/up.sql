-- modelmig revision 20260101000000: inherited check that a child declares too
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint amount_fits on app.base: amount > 0 -> amount > 1
--   F2 scan             app.base: every row is read
--   F3 scan             app.goods: every row is read
--   F4 blocks-reads     app.base: reads and writes wait
--   F5 blocks-reads     app.goods: reads and writes wait
--   F6 may-fail-on-rows amount_fits on app.base: fails on rows that violate the check

-- measured: ACCESS EXCLUSIVE on app.base, app.goods (reads and writes wait); no rewrite, no scan
ALTER TABLE app.base DROP CONSTRAINT amount_fits;

-- measured: ACCESS EXCLUSIVE on app.goods (reads and writes wait); no rewrite, no scan
ALTER TABLE app.goods DROP CONSTRAINT amount_fits;

-- F1 check-constraint: amount_fits on app.base amount > 0 -> amount > 1
--    rows that break it make the statement fail
-- F2 scan: app.base every row is read
-- F3 scan: app.goods every row is read
-- F4 blocks-reads: app.base reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 blocks-reads: app.goods reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 may-fail-on-rows: amount_fits on app.base fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.base WHERE NOT (amount > 1)
-- measured: ACCESS EXCLUSIVE on app.base, app.goods (reads and writes wait); no rewrite, scans app.base, app.goods
ALTER TABLE app.base ADD CONSTRAINT amount_fits CHECK (amount > 1);

-- measured: ACCESS EXCLUSIVE on app.goods (reads and writes wait); no rewrite, no scan
ALTER TABLE app.goods ADD CONSTRAINT amount_fits CHECK (amount > 1);
