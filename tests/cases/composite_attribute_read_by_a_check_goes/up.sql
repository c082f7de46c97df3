-- modelmig revision 20260101000000: composite attribute read by a check goes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss        app.address.number: integer dropped
--   F2 type-change      app.address.flat: + bigint                                      after.rs:7
--   F3 check-constraint ck_home on app.customers: (home).number > 0 -> (home).flat > 0  after.rs:11
--   F4 scan             app.customers: every row is read                                after.rs:11
--   F5 blocks-reads     app.customers: reads and writes wait                            after.rs:11

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_home;

-- F1 data-loss: app.address.number integer dropped
--    its values are gone; down brings the attribute back empty
ALTER TYPE app.address DROP ATTRIBUTE number;

-- F2 type-change: app.address.flat + bigint
--    code that reads the type must follow
ALTER TYPE app.address ADD ATTRIBUTE flat bigint;

-- F3 check-constraint: ck_home on app.customers (home).number > 0 -> (home).flat > 0
--    rows that break it make the statement fail
-- F4 scan: app.customers every row is read
-- F5 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_home CHECK ((home).flat > 0);
