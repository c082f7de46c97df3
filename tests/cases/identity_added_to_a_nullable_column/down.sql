-- modelmig revision 20260101000000 down: identity added to a nullable column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers_number_seq: identity dropped  after.rs:7
--   D2 not-null  app.customers.number: NOT NULL -> NULL      after.rs:7

-- D1 data-loss: app.customers_number_seq identity dropped
--    the position of its sequence is lost
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN number DROP IDENTITY;

-- D2 not-null: app.customers.number NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN number DROP NOT NULL;
