-- modelmig revision 20260101000000 down: domain becomes its base type
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.customers.name: text -> app.name  after.rs:8

CREATE DOMAIN app.name AS text;

-- D1 type-change: app.customers.name text -> app.name
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE app.name;
