-- modelmig revision 20260101000001: enum value added and used as default
-- revises: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000001):
--   F1 server-default app.orders.status: none -> 'b'  after.rs:15

-- F1 server-default: app.orders.status none -> 'b'
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'b';
