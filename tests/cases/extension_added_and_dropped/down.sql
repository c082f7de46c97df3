-- modelmig revision 20260101000000 down: extension added and dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss pg_trgm: dropped

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_name;

-- D1 data-loss: pg_trgm dropped
--    everything the extension defines goes with it
DROP EXTENSION pg_trgm;
