CREATE SCHEMA app;
CREATE FUNCTION app.place() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_row_number';
CREATE FUNCTION app.share() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE VIEW app.v AS SELECT app.place() OVER () AS place;
