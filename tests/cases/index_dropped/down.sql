-- modelmig revision 20260101000000 down: index dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.customers: every row is read
--   D2 blocks-writes app.customers: writes wait

-- D1 scan: app.customers every row is read
-- D2 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_email ON app.customers (email);
