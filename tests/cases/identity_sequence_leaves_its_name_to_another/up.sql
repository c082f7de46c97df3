-- modelmig revision 20260101000000: identity sequence leaves its name to another
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.orders_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.orders_id_seq RENAME TO numbers;

CREATE SEQUENCE app.orders_id_seq;
