-- modelmig revision 20260101000000: unique index becomes a constraint
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_email UNIQUE USING INDEX uq_customers_email;
