-- modelmig revision 20260101000000 down: column dropped with everything that hangs on it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  irreversible     app.customers.nickname: text comes back at the end of the table, empty
--   D2  unique           uq_customers_region_nickname on app.customers: none -> unique (region, nickname)
--   D3  scan             app.customers: every row is read
--   D4  blocks-reads     app.customers: reads and writes wait
--   D5  check-constraint ck_customers_named on app.customers: none -> nickname <> region
--   D6  scan             app.customers: every row is read
--   D7  blocks-reads     app.customers: reads and writes wait
--   D8  scan             app.customers: every row is read
--   D9  blocks-writes    app.customers: writes wait
--   D10 scan             app.customers: every row is read
--   D11 blocks-writes    app.customers: writes wait
--   D12 scan             app.customers: every row is read
--   D13 blocks-writes    app.customers: writes wait

-- D1 irreversible: app.customers.nickname text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN nickname text;

-- D2 unique: uq_customers_region_nickname on app.customers none -> unique (region, nickname)
--    duplicates make it fail
-- D3 scan: app.customers every row is read
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_region_nickname UNIQUE (region, nickname);

-- D5 check-constraint: ck_customers_named on app.customers none -> nickname <> region
--    rows that break it make the statement fail
-- D6 scan: app.customers every row is read
-- D7 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_named CHECK (nickname <> region);

-- D8 scan: app.customers every row is read
-- D9 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_lookup ON app.customers (region) INCLUDE (nickname);

-- D10 scan: app.customers every row is read
-- D11 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_nickname ON app.customers (nickname);

-- D12 scan: app.customers every row is read
-- D13 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_region ON app.customers (region) WHERE nickname IS NOT NULL;
