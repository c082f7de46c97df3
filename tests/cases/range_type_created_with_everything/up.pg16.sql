-- modelmig revision 20260101000000: range type created with everything
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TYPE "Other"."Letters" AS RANGE (subtype = text, subtype_opclass = pg_catalog.text_pattern_ops, collation = pg_catalog."C");

COMMENT ON TYPE "Other"."Letters" IS 'it''s from a to z';

CREATE FUNCTION app.minutes_between(time without time zone, time without time zone)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$SELECT EXTRACT(epoch FROM $1 - $2) / 60$function$;

CREATE TYPE app.hours AS RANGE (subtype = time without time zone, subtype_diff = app.minutes_between, multirange_type_name = app.all_hours);

CREATE DOMAIN app.day AS app.hours
    CONSTRAINT day_check CHECK (VALUE <@ app.hours('06:00:00'::time without time zone, '22:00:00'::time without time zone));

CREATE TYPE app.shift AS (
    name text,
    span app.hours
);

CREATE TABLE app.shops (
    id bigint NOT NULL,
    open app.hours DEFAULT app.hours('09:00:00'::time without time zone, '17:00:00'::time without time zone),
    breaks app.all_hours,
    names "Other"."Letters"[],
    works app.day,
    CONSTRAINT shops_pkey PRIMARY KEY (id),
    CONSTRAINT breaks_inside CHECK (breaks <@ open)
);

CREATE INDEX shops_open ON app.shops USING gist (open);

CREATE FUNCTION app.first(app.all_hours)
 RETURNS app.hours
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT range_merge($1)$function$;

CREATE VIEW app.open_now (id) AS
SELECT id
   FROM app.shops
  WHERE (open @> '12:00:00'::time without time zone);
