-- modelmig revision 20260101000000 down: column renamed by option
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.customers.display_name: app.customers.display_name -> app.customers.nick  after.rs:8

-- D1 rename: app.customers.display_name app.customers.display_name -> app.customers.nick
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN display_name TO nick;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_display_name_not_null TO customers_nick_not_null;
