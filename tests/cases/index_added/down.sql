-- modelmig revision 20260101000000 down: index added
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_email;
