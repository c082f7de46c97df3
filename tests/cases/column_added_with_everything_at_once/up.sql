-- modelmig revision 20260101000000: column added with everything at once
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.customers (up fails on every row tried: could not create unique index "uq_customers_plan")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  server-default   app.customers.plan: none -> 'free'                         after.rs:11
--   F2  unique           uq_customers_plan on app.customers: none -> unique (plan)  after.rs:13
--   F3  scan             app.customers: every row is read                           after.rs:13
--   F4  blocks-reads     app.customers: reads and writes wait                       after.rs:13
--   F5  may-fail-on-rows uq_customers_plan on app.customers: fails on duplicates    after.rs:13
--   F6  check-constraint ck_customers_plan on app.customers: none -> plan <> ''     after.rs:12
--   F7  scan             app.customers: every row is read                           after.rs:12
--   F8  blocks-reads     app.customers: reads and writes wait                       after.rs:12
--   F9  scan             app.customers: every row is read                           after.rs:14
--   F10 blocks-writes    app.customers: writes wait                                 after.rs:14

-- F1 server-default: app.customers.plan none -> 'free'
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN plan character varying(20) COLLATE "C" DEFAULT 'free' NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN plan SET STORAGE MAIN;

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN plan SET STATISTICS 300;

-- F2 unique: uq_customers_plan on app.customers none -> unique (plan)
--    duplicates make it fail
-- F3 scan: app.customers every row is read
-- F4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: uq_customers_plan on app.customers fails on duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_plan UNIQUE (plan);

-- F6 check-constraint: ck_customers_plan on app.customers none -> plan <> ''
--    rows that break it make the statement fail
-- F7 scan: app.customers every row is read
-- F8 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_plan CHECK (plan <> '');

-- F9 scan: app.customers every row is read
-- F10 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_plan ON app.customers (plan);

-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.customers.plan IS 'What they pay for';
