-- modelmig revision 20260101000000: extension added and dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.customers: every row is read  after.rs:4
--   F2 blocks-writes app.customers: writes wait        after.rs:4
--   F3 data-loss     hstore: dropped

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- F1 scan: app.customers every row is read
-- F2 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_name ON app.customers USING gin (name public.gin_trgm_ops);

-- F3 data-loss: hstore dropped
--    everything the extension defines goes with it
DROP EXTENSION hstore;
