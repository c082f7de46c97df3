-- modelmig revision 20260101000000 down: functions whose bodies name one another
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers: dropped with its column

-- measured: ACCESS EXCLUSIVE on app.how_many (reads and writes wait); no rewrite, no scan
DROP VIEW app.how_many;

-- D1 data-loss: app.customers dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP TABLE app.customers;

DROP FUNCTION app.alpha();

DROP FUNCTION app.beta();

DROP FUNCTION app.delta(bigint);

DROP FUNCTION app.gamma();

DROP FUNCTION app.zeta();
