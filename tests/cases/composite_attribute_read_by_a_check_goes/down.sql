-- modelmig revision 20260101000000 down: composite attribute read by a check goes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.address.flat: bigint dropped                                after.rs:7
--   D2 type-change      app.address.number: + integer
--   D3 check-constraint ck_home on app.customers: (home).flat > 0 -> (home).number > 0  after.rs:11
--   D4 scan             app.customers: every row is read                                after.rs:11
--   D5 blocks-reads     app.customers: reads and writes wait                            after.rs:11

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_home;

-- D1 data-loss: app.address.flat bigint dropped
--    its values are gone; down brings the attribute back empty
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address DROP ATTRIBUTE flat;

-- D2 type-change: app.address.number + integer
--    code that reads the type must follow
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address ADD ATTRIBUTE number integer;

-- D3 check-constraint: ck_home on app.customers (home).flat > 0 -> (home).number > 0
--    rows that break it make the statement fail
-- D4 scan: app.customers every row is read
-- D5 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_home CHECK ((home).number > 0);
