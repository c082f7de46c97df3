-- modelmig revision 20260101000000 down: identity dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.id: no identity -> identity always  after.rs:6
--   D2 scan           app.customers: every row is read                  after.rs:6

-- D1 server-default: app.customers.id no identity -> identity always
--    inserts that name the column fail without OVERRIDING SYSTEM VALUE, and so do updates that set it
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- D2 scan: app.customers every row is read
-- measured: no lock on an existing table; no rewrite, scans app.customers
SELECT setval(pg_get_serial_sequence('app.customers', 'id'), GREATEST(max(id), 1), max(id) >= 1) FROM app.customers;
