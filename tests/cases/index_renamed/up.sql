-- modelmig revision 20260101000000: index renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER INDEX app.customers_email_idx RENAME TO idx_customers_email;
