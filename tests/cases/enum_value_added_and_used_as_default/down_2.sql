-- modelmig revision 20260101000001 down: enum value added and used as default
-- returns to: 20260101000000
-- group: 20260101000000 2/2
-- fingerprints: …
--
-- flags:
--   D1 server-default app.orders.status: 'b' -> none  after.rs:15

-- D1 server-default: app.orders.status 'b' -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;
