-- modelmig revision 20260101000000: column added with a reference
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.customers: every row is read  after.rs:15
--   F2 blocks-writes app.customers: writes wait        after.rs:15
--   F3 blocks-writes app.regions: writes wait          after.rs:15

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN region_id bigint;

-- F1 scan: app.customers every row is read
-- F2 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F3 blocks-writes: app.regions writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.regions (writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT fk_customers_region_id FOREIGN KEY (region_id) REFERENCES app.regions (id);
