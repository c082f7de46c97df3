-- modelmig revision 20260101000000: foreign table dropped with its server
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.ids (reads and writes wait); no rewrite, no scan
DROP VIEW app.ids;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.orders;

DROP SERVER far;

DROP FOREIGN DATA WRAPPER files;
