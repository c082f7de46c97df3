-- modelmig revision 20260101000000: default current user becomes a literal
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.invoices.author: CURRENT_USER -> 'postgres'  after.rs:8

-- F1 server-default: app.invoices.author CURRENT_USER -> 'postgres'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.invoices (reads and writes wait); no rewrite, no scan
ALTER TABLE app.invoices ALTER COLUMN author SET DEFAULT 'postgres';
