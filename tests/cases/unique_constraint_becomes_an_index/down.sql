-- modelmig revision 20260101000000 down: unique constraint becomes an index
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_email UNIQUE USING INDEX uq_customers_email;
