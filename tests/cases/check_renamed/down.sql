-- modelmig revision 20260101000000 down: check renamed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT ck_customers_age TO age_positive;
