-- modelmig revision 20260101000000 down: identity added to a column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers_id_seq: identity dropped  after.rs:7

-- D1 data-loss: app.customers_id_seq identity dropped
--    the position of its sequence is lost
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id DROP IDENTITY;
