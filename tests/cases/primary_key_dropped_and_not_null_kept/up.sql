-- modelmig revision 20260101000000: primary key dropped and not null kept
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique pk_customers on app.customers: primary key (id) -> none

-- F1 unique: pk_customers on app.customers primary key (id) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;
