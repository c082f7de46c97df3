-- modelmig revision 20260101000000 down: column dropped with everything that hangs on it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  unique           uq_customers_region_nickname on app.customers: none -> unique (region, nickname)
--   D2  scan             app.customers: every row is read
--   D3  blocks-reads     app.customers: reads and writes wait
--   D4  check-constraint ck_customers_named on app.customers: none -> nickname <> region
--   D5  scan             app.customers: every row is read
--   D6  blocks-reads     app.customers: reads and writes wait
--   D7  scan             app.customers: every row is read
--   D8  blocks-writes    app.customers: writes wait
--   D9  scan             app.customers: every row is read
--   D10 blocks-writes    app.customers: writes wait
--   D11 scan             app.customers: every row is read
--   D12 blocks-writes    app.customers: writes wait

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN nickname text;

-- D1 unique: uq_customers_region_nickname on app.customers none -> unique (region, nickname)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_region_nickname UNIQUE (region, nickname);

-- D4 check-constraint: ck_customers_named on app.customers none -> nickname <> region
--    rows that break it make the statement fail
-- D5 scan: app.customers every row is read
-- D6 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_named CHECK (nickname <> region);

-- D7 scan: app.customers every row is read
-- D8 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_lookup ON app.customers (region) INCLUDE (nickname);

-- D9 scan: app.customers every row is read
-- D10 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_nickname ON app.customers (nickname);

-- D11 scan: app.customers every row is read
-- D12 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_region ON app.customers (region) WHERE nickname IS NOT NULL;
