-- modelmig revision 20260101000000: public and named schema hold one name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.items (reads and writes wait); no rewrite, no scan
ALTER TABLE app.items ADD COLUMN size integer;
