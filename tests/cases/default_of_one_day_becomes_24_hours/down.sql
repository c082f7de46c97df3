-- modelmig revision 20260101000000 down: default of one day becomes 24 hours
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.invoices.grace: '24:00:00' -> '1 day'::interval  after.rs:8

-- D1 server-default: app.invoices.grace '24:00:00' -> '1 day'::interval
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN grace SET DEFAULT '1 day'::interval;
