-- modelmig revision 20260101000000: identity options changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id SET INCREMENT BY 5 SET MAXVALUE 90000 SET START WITH 1000 SET CACHE 20 SET CYCLE;
