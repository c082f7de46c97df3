CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE FUNCTION app.minutes_between(time, time) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT EXTRACT(epoch FROM $1 - $2) / 60';
CREATE TYPE app.hours AS RANGE (subtype = time, subtype_diff = app.minutes_between, multirange_type_name = app.all_hours);
CREATE TYPE "Other"."Letters" AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C");
COMMENT ON TYPE "Other"."Letters" IS 'it''s from a to z';
CREATE DOMAIN app.day AS app.hours CHECK (VALUE <@ app.hours('06:00', '22:00'));
CREATE TYPE app.shift AS (name text, span app.hours);
CREATE TABLE app.shops (
    id bigint PRIMARY KEY,
    open app.hours DEFAULT app.hours('09:00', '17:00'),
    breaks app.all_hours,
    names "Other"."Letters"[],
    works app.day,
    CONSTRAINT breaks_inside CHECK (breaks <@ open)
);
CREATE INDEX shops_open ON app.shops USING gist (open);
CREATE VIEW app.open_now AS SELECT id FROM app.shops WHERE open @> '12:00'::time;
CREATE FUNCTION app.first(app.all_hours) RETURNS app.hours LANGUAGE sql IMMUTABLE AS 'SELECT range_merge($1)';
