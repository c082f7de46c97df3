-- modelmig revision 20260101000000: default added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.visits: none -> 1  after.rs:8

-- F1 server-default: app.customers.visits none -> 1
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN visits SET DEFAULT 1;
