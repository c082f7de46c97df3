CREATE SCHEMA app;
CREATE TABLE app.lines (id bigint PRIMARY KEY, amount numeric);
CREATE FUNCTION app.check_line() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER check_line BEFORE INSERT ON app.lines FOR EACH ROW EXECUTE FUNCTION app.check_line();
-- Goes before the table, and after its name the one of the trigger.
CREATE FUNCTION app.total() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM app.lines; END;
