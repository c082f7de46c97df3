-- modelmig revision 20260101000000: names in mixed case
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default   app."Customers"."FirstName": none -> 'Ada'                        after.rs:7
--   F2 unique           "UQ_Customers_FirstName" on app."Customers": none -> unique ("FirstName")  after.rs:7
--   F3 scan             app."Customers": every row is read                                after.rs:7
--   F4 blocks-reads     app."Customers": reads and writes wait                            after.rs:7
--   F5 may-fail-on-rows "UQ_Customers_FirstName" on app."Customers": fails on duplicates  after.rs:7
--   F6 scan             app."Customers": every row is read                                after.rs:9
--   F7 blocks-writes    app."Customers": writes wait                                      after.rs:9

-- measured: ACCESS EXCLUSIVE on app."Customers" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Customers" ADD COLUMN "lastName" text;

-- F1 server-default: app."Customers"."FirstName" none -> 'Ada'
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app."Customers" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Customers" ALTER COLUMN "FirstName" SET DEFAULT 'Ada';

-- F2 unique: "UQ_Customers_FirstName" on app."Customers" none -> unique ("FirstName")
--    duplicates make it fail
-- F3 scan: app."Customers" every row is read
-- F4 blocks-reads: app."Customers" reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: "UQ_Customers_FirstName" on app."Customers" fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app."Customers" WHERE "FirstName" IS NOT NULL GROUP BY "FirstName" HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app."Customers" (reads and writes wait); no rewrite, scans app."Customers"
ALTER TABLE app."Customers" ADD CONSTRAINT "UQ_Customers_FirstName" UNIQUE ("FirstName");

-- F6 scan: app."Customers" every row is read
-- F7 blocks-writes: app."Customers" writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app."Customers" (writes wait); no rewrite, scans app."Customers"
CREATE INDEX "IX_lastName" ON app."Customers" ("lastName");
