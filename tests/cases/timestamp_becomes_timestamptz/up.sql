-- modelmig revision 20260101000000: timestamp becomes timestamptz
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.orders.placed_at: timestamp without time zone -> timestamp with time zone  after.rs:9

SET LOCAL TimeZone = 'UTC';

-- F1 type-change: app.orders.placed_at timestamp without time zone -> timestamp with time zone
--    values are converted in UTC, whatever the time zone of the session
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN placed_at TYPE timestamp with time zone;
