-- modelmig revision 20260101000000 down: default takes another sequence
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.invoices.number: nextval('app.credit_numbers') -> nextval('app.invoice_numbers'::regclass)  after.rs:6

-- D1 server-default: app.invoices.number nextval('app.credit_numbers') -> nextval('app.invoice_numbers'::regclass)
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN number SET DEFAULT nextval('app.invoice_numbers'::regclass);
