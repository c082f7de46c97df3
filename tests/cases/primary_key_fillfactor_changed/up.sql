-- modelmig revision 20260101000000: primary key fillfactor changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER INDEX app.pk_customers SET (fillfactor = 70);
