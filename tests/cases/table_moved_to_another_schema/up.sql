-- modelmig revision 20260101000000: table moved to another schema
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.invoices: app.invoices -> billing.invoices  after.rs:5

CREATE SCHEMA billing;

-- F1 rename: app.invoices app.invoices -> billing.invoices
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices SET SCHEMA billing;
