-- modelmig revision 20260101000000: identity dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.customers_id_seq: identity dropped  after.rs:6

-- F1 data-loss: app.customers_id_seq identity dropped
--    the position of its sequence is lost
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id DROP IDENTITY;
