-- modelmig revision 20260101000000: column added not null with a constant default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.visits: none -> 0  after.rs:8

-- F1 server-default: app.customers.visits none -> 0
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN visits integer DEFAULT 0 NOT NULL;
