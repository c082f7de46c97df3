CREATE STATISTICS app.who_where ON customer, country FROM app.orders;
ALTER STATISTICS app.who_where SET STATISTICS 500;
COMMENT ON STATISTICS app.who_where IS 'customers move';
