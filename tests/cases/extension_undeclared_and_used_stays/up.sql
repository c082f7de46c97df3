-- modelmig revision 20260101000000: extension undeclared and used stays
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss pgcrypto: dropped

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN names public.citext[];

-- F1 data-loss: pgcrypto dropped
--    everything the extension defines goes with it
DROP EXTENSION pgcrypto;
