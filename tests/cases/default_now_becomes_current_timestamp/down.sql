-- modelmig revision 20260101000000 down: default now becomes current timestamp
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.seen_at: CURRENT_TIMESTAMP -> now()  after.rs:9

-- D1 server-default: app.customers.seen_at CURRENT_TIMESTAMP -> now()
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN seen_at SET DEFAULT now();
