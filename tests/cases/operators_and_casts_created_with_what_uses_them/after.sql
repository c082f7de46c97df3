CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE TYPE app.color AS ENUM ('red', 'green');
CREATE TYPE app.pair AS (a integer, b integer);
CREATE FUNCTION app.is_number(app.color, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2::text';
CREATE FUNCTION app.is_color(integer, app.color) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2::text';
CREATE FUNCTION app.is_not_number(app.color, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2::text';
CREATE FUNCTION app.dark(app.color) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = ''red''';
CREATE FUNCTION app.to_number(app.color) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT length($1::text)';
CREATE OPERATOR app.=== (
    function = app.is_number, leftarg = app.color, rightarg = integer, commutator = OPERATOR("Other".===),
    negator = OPERATOR(app.!==), restrict = eqsel, join = eqjoinsel, hashes, merges
);
CREATE OPERATOR app.!== (
    function = app.is_not_number, leftarg = app.color, rightarg = integer, negator = OPERATOR(app.===), restrict = neqsel
);
CREATE OPERATOR "Other".=== (
    function = app.is_color, leftarg = integer, rightarg = app.color, commutator = OPERATOR(app.===)
);
CREATE OPERATOR app.@@ (function = app.dark, rightarg = app.color);
COMMENT ON OPERATOR app.@@ (NONE, app.color) IS 'it''s dark';
CREATE CAST (app.color AS bigint) WITH FUNCTION app.to_number(app.color) AS ASSIGNMENT;
COMMENT ON CAST (app.color AS bigint) IS 'its length';
CREATE CAST (app.color AS integer) WITH INOUT;
CREATE FUNCTION app.to_pair(integer) RETURNS app.pair LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1, $1)::app.pair';
CREATE CAST (integer AS app.pair) WITH FUNCTION app.to_pair(integer) AS IMPLICIT;
CREATE TABLE app.t (
    color app.color CHECK (NOT OPERATOR(app.@@) color),
    length bigint CHECK (color::bigint < length),
    number integer CHECK (color OPERATOR(app.===) number)
);
CREATE INDEX t_same ON app.t ((color OPERATOR(app.!==) number)) WHERE number OPERATOR("Other".===) color;
CREATE VIEW app.v AS SELECT t.color OPERATOR(app.===) t.number AS same, number::app.pair AS pair FROM app.t CROSS JOIN (VALUES (1)) AS one;
