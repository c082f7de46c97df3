-- modelmig revision 20260101000000: default now becomes current timestamp
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.seen_at: now() -> CURRENT_TIMESTAMP  after.rs:9

-- F1 server-default: app.customers.seen_at now() -> CURRENT_TIMESTAMP
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN seen_at SET DEFAULT CURRENT_TIMESTAMP;
