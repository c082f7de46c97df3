-- modelmig revision 20260101000000: default with backslash and dollars
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.path: none -> E'C:\\temp $$ $1 {{ x }}'  after.rs:8

-- F1 server-default: app.customers.path none -> E'C:\\temp $$ $1 {{ x }}'
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN path text DEFAULT E'C:\\temp $$ $1 {{ x }}' NOT NULL;
