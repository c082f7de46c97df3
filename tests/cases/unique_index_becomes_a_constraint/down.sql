-- modelmig revision 20260101000000 down: unique index becomes a constraint
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        uq_customers_email on app.customers: constraint unique (email) -> index unique (email)
--   D2 scan          app.customers: every row is read
--   D3 blocks-writes app.customers: writes wait

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;

-- D1 unique: uq_customers_email on app.customers constraint unique (email) -> index unique (email)
--    the rule stays; ON CONFLICT ON CONSTRAINT no longer finds it by its name
-- D2 scan: app.customers every row is read
-- D3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE UNIQUE INDEX uq_customers_email ON app.customers (email);
