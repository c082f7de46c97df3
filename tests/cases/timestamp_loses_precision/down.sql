-- modelmig revision 20260101000000 down: timestamp loses precision
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.orders.placed_at: timestamp(0) without time zone -> timestamp(6) without time zone  after.rs:9

-- D1 type-change: app.orders.placed_at timestamp(0) without time zone -> timestamp(6) without time zone
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN placed_at TYPE timestamp(6) without time zone;
