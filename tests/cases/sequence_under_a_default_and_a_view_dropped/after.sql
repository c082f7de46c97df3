CREATE SCHEMA app;
CREATE SEQUENCE app.tickets START 100;
CREATE TABLE app.t (a bigint, b bigint DEFAULT nextval('app.tickets'));
CREATE VIEW app.state AS SELECT t.last_value FROM app.tickets AS t;
CREATE FUNCTION app.next() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT nextval('app.tickets'); END;
