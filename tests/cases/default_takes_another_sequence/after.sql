CREATE SCHEMA IF NOT EXISTS app;
CREATE SEQUENCE app.invoice_numbers;
CREATE SEQUENCE app.credit_numbers;
