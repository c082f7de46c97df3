-- modelmig revision 20260101000000: domain becomes its base type
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.customers.name: app.name -> text  after.rs:8
--   F2 data-loss   app.name: dropped

-- F1 type-change: app.customers.name app.name -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE text;

-- F2 data-loss: app.name dropped
--    columns of the type must be gone
DROP DOMAIN app.name;
