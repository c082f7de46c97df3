-- modelmig revision 20260101000000 down: comment on a not null constraint
-- returns to: base
-- fingerprints: …

COMMENT ON CONSTRAINT customers_name_not_null ON app.customers IS NULL;
