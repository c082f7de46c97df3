-- modelmig revision 20260101000000: varchar becomes text
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.customers.name: character varying(50) -> text  after.rs:9

-- F1 type-change: app.customers.name character varying(50) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE text;
