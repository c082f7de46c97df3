-- modelmig revision 20260101000000: identity with a sequence of another name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.customers_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customers_id_seq RENAME TO customer_numbers;
