CREATE SCHEMA app;
CREATE SEQUENCE app.numbers;
CREATE SEQUENCE app.tickets START 100;
CREATE TABLE app.t (a bigint DEFAULT nextval('app.numbers'), b bigint DEFAULT nextval('app.tickets'));
CREATE VIEW app.state AS SELECT n.last_value FROM app.numbers AS n;
CREATE FUNCTION app.next() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT nextval('app.numbers'); END;
