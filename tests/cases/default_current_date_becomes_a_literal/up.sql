-- modelmig revision 20260101000000: default current date becomes a literal
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.invoices.due: CURRENT_DATE -> DATE '2026-11-22'  after.rs:9

-- F1 server-default: app.invoices.due CURRENT_DATE -> DATE '2026-11-22'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN due SET DEFAULT DATE '2026-11-22';
