CREATE SCHEMA app;
CREATE FUNCTION app.zeta() RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT 1 < 2';
CREATE FUNCTION app.delta(n bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n > 0 AND app.zeta()';
CREATE TABLE app.orders (id bigint PRIMARY KEY, total numeric);
-- Its index calls, when it is built, what the function names.
CREATE TABLE app.customers (id bigint);
CREATE INDEX customers_good ON app.customers (app.delta(id));
CREATE VIEW app.how_many AS SELECT count(*) AS n FROM app.orders;
CREATE FUNCTION app.gamma() RETURNS bigint LANGUAGE sql AS 'SELECT n FROM app.how_many';
CREATE FUNCTION app.beta() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    found app.how_many%ROWTYPE;
BEGIN
    SELECT * INTO found FROM app.how_many;
    RETURN found.n;
END
$$;
CREATE FUNCTION app.alpha() RETURNS bigint LANGUAGE sql AS 'SELECT app.gamma() + app.beta()';
