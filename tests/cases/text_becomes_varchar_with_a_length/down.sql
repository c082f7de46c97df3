-- modelmig revision 20260101000000 down: text becomes varchar with a length
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.customers.name: character varying(20) -> text  after.rs:9

-- D1 type-change: app.customers.name character varying(20) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE text;
