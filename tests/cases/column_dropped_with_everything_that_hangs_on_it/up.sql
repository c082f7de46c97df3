-- modelmig revision 20260101000000: column dropped with everything that hangs on it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_named on app.customers: nickname <> region -> none
--   F2 collateral       ck_customers_named on app.customers: goes with dropped nickname
--   F3 unique           uq_customers_region_nickname on app.customers: unique (region, nickname) -> none
--   F4 collateral       uq_customers_region_nickname on app.customers: goes with dropped nickname
--   F5 collateral       idx_customers_lookup on app.customers: goes with dropped nickname
--   F6 collateral       idx_customers_region on app.customers: goes with dropped nickname
--   F7 data-loss        app.customers.nickname: text dropped

-- F1 check-constraint: ck_customers_named on app.customers nickname <> region -> none
--    the rule is no longer enforced
-- F2 collateral: ck_customers_named on app.customers goes with dropped nickname
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_named;

-- F3 unique: uq_customers_region_nickname on app.customers unique (region, nickname) -> none
--    duplicates become possible
-- F4 collateral: uq_customers_region_nickname on app.customers goes with dropped nickname
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_region_nickname;

-- F5 collateral: idx_customers_lookup on app.customers goes with dropped nickname
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_lookup;

-- F6 collateral: idx_customers_region on app.customers goes with dropped nickname
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_region;

-- F7 data-loss: app.customers.nickname text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN nickname;
