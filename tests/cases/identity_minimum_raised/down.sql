-- modelmig revision 20260101000000 down: identity minimum raised
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id SET MINVALUE 1 SET START WITH 1;
