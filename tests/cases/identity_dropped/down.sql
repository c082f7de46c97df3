-- modelmig revision 20260101000000 down: identity dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan             app.customers: every row is read                         after.rs:6
--   D2 may-fail-on-rows app.customers.id: fails on values that are out of range  after.rs:6

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

-- D1 scan: app.customers every row is read
-- D2 may-fail-on-rows: app.customers.id fails on values that are out of range
-- measured: no lock on an existing table; no rewrite, scans app.customers
SELECT setval(pg_get_serial_sequence('app.customers', 'id'), GREATEST(max(id) + 1, 1), false) FROM app.customers;
