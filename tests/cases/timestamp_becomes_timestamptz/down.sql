-- modelmig revision 20260101000000 down: timestamp becomes timestamptz
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.orders.placed_at: timestamp with time zone -> timestamp without time zone  after.rs:9

SET LOCAL TimeZone = 'UTC';

-- D1 type-change: app.orders.placed_at timestamp with time zone -> timestamp without time zone
--    values are converted in UTC, whatever the time zone of the session
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN placed_at TYPE timestamp without time zone;
