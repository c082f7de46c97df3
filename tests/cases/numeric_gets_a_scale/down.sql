-- modelmig revision 20260101000000 down: numeric gets a scale
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.orders.total: numeric(10,2) -> numeric  after.rs:9

-- D1 type-change: app.orders.total numeric(10,2) -> numeric
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN total TYPE numeric;
