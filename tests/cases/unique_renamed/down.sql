-- modelmig revision 20260101000000 down: unique renamed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT uq_customers_email TO customers_email_key;
