-- modelmig revision 20260101000000 down: extension undeclared and used stays
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.names: public.citext[] dropped  after.rs:13

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;

-- D1 data-loss: app.customers.names public.citext[] dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN names;
