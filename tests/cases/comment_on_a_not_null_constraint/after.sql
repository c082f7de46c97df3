COMMENT ON CONSTRAINT customers_name_not_null ON app.customers IS 'asked for at the door';
