-- modelmig revision 20260101000000 down: names in mixed case
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique         "UQ_Customers_FirstName" on app."Customers": unique ("FirstName") -> none  after.rs:7
--   D2 data-loss      app."Customers"."lastName": text dropped    after.rs:10
--   D3 server-default app."Customers"."FirstName": 'Ada' -> none  after.rs:7

-- D1 unique: "UQ_Customers_FirstName" on app."Customers" unique ("FirstName") -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app."Customers" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Customers" DROP CONSTRAINT "UQ_Customers_FirstName";

-- D2 data-loss: app."Customers"."lastName" text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app."Customers" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Customers" DROP COLUMN "lastName";

-- D3 server-default: app."Customers"."FirstName" 'Ada' -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app."Customers" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Customers" ALTER COLUMN "FirstName" DROP DEFAULT;
