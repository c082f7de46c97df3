-- modelmig revision 20260101000000: triggers policies and rules renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename shop.watch(): shop.watch() -> shop.watch_all()

ALTER EVENT TRIGGER watch RENAME TO "Watch";

-- F1 rename: shop.watch() shop.watch() -> shop.watch_all()
--    code that uses the old name breaks
ALTER FUNCTION shop.watch() RENAME TO watch_all;

ALTER PUBLICATION sent RENAME TO "Sent";

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TRIGGER touch ON shop.orders RENAME TO "Touch It";

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TRIGGER late ON shop.orders RENAME TO at_the_end;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER POLICY own ON shop.orders RENAME TO "Own";

-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER RULE closed ON shop.totals RENAME TO "No Delete";
