-- modelmig revision 20260101000000 down: column dropped
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN nickname text;
