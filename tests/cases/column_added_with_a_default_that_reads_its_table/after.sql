CREATE SCHEMA app;
CREATE TABLE app.tickets (title text, number integer);
CREATE FUNCTION app.next_number() RETURNS integer LANGUAGE sql AS 'SELECT coalesce(max(number), 0) + 1 FROM app.tickets';
ALTER TABLE app.tickets ALTER COLUMN number SET DEFAULT app.next_number();
