CREATE SCHEMA app;
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE TABLE app.t (a integer DEFAULT app.f(1), b integer, g integer GENERATED ALWAYS AS (app.f(b)) STORED, CONSTRAINT ck CHECK (app.f(b) > 0));
CREATE INDEX t_f ON app.t (app.f(b));
CREATE DOMAIN app.d AS integer DEFAULT app.f(1) CONSTRAINT d_f CHECK (app.f(VALUE) > 0);
CREATE POLICY p ON app.t USING (app.f(a) = 1);
CREATE VIEW app.v AS SELECT app.f(1) AS one;
