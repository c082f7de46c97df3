-- modelmig revision 20260101000000: column added with a default that all rows share
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.seen_at: none -> now()  after.rs:9

-- F1 server-default: app.customers.seen_at none -> now()
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN seen_at timestamp with time zone DEFAULT now() NOT NULL;
