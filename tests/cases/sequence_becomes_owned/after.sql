CREATE SCHEMA IF NOT EXISTS app;
CREATE SEQUENCE app.numbers;
ALTER SEQUENCE app.numbers OWNED BY app.customers.id;
