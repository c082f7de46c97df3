-- modelmig revision 20260101000000: default takes another sequence
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.invoices.number: nextval('app.invoice_numbers'::regclass) -> nextval('app.credit_numbers')  after.rs:6

-- F1 server-default: app.invoices.number nextval('app.invoice_numbers'::regclass) -> nextval('app.credit_numbers')
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN number SET DEFAULT nextval('app.credit_numbers');
