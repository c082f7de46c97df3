-- modelmig revision 20260101000000 down: column renamed with all that is named after it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.customers.display_name: app.customers.display_name -> app.customers.nick  after.rs:20

-- D1 rename: app.customers.display_name app.customers.display_name -> app.customers.nick
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN display_name TO nick;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT ck_customers_display_name TO ck_customers_nick;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT uq_customers_display_name TO uq_customers_nick;

ALTER INDEX app.idx_customers_display_name_region_id RENAME TO idx_customers_nick_region_id;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_display_name_not_null TO customers_nick_not_null;
