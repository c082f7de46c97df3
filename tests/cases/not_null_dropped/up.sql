-- modelmig revision 20260101000000: not null dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null app.customers.name: NOT NULL -> NULL  after.rs:8

-- F1 not-null: app.customers.name NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name DROP NOT NULL;
