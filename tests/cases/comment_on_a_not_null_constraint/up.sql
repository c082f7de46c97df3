-- modelmig revision 20260101000000: comment on a not null constraint
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CONSTRAINT customers_name_not_null ON app.customers IS 'asked for at the door';
