-- modelmig revision 20260101000000 down: table moved to another schema
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename billing.invoices: billing.invoices -> app.invoices  after.rs:5

-- D1 rename: billing.invoices billing.invoices -> app.invoices
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on billing.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE billing.invoices SET SCHEMA app;

DROP SCHEMA billing;
