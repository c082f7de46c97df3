-- modelmig revision 20260101000000 down: index expression literal changes case
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.customers: every row is read  after.rs:4
--   D2 blocks-writes app.customers: writes wait        after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_mark;

-- D1 scan: app.customers every row is read
-- D2 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_mark ON app.customers ((email || 'A'::text));
