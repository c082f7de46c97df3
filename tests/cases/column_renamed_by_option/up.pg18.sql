-- modelmig revision 20260101000000: column renamed by option
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.customers.nick: app.customers.nick -> app.customers.display_name  after.rs:8

-- F1 rename: app.customers.nick app.customers.nick -> app.customers.display_name
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME COLUMN nick TO display_name;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT customers_nick_not_null TO customers_display_name_not_null;
