-- modelmig revision 20260101000000: default of one day becomes 24 hours
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.invoices.grace: '1 day'::interval -> '24:00:00'  after.rs:8

-- F1 server-default: app.invoices.grace '1 day'::interval -> '24:00:00'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN grace SET DEFAULT '24:00:00';
