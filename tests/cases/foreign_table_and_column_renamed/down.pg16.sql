-- modelmig revision 20260101000000 down: foreign table and column renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app."Bills": app."Bills" -> app.orders
--   D2 rename app.orders.sum: app.orders.sum -> app.orders.total

-- D1 rename: app."Bills" app."Bills" -> app.orders
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app."Bills" (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app."Bills" RENAME TO orders;

-- D2 rename: app.orders.sum app.orders.sum -> app.orders.total
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders RENAME COLUMN sum TO total;

-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.totals (total) AS
SELECT total
   FROM app.orders;
