-- modelmig revision 20260101000000 down: primary key renamed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers RENAME CONSTRAINT pk_customers TO customers_pkey;
