-- modelmig revision 20260101000000: check and default of functions of their own table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TABLE app.t (
    id integer,
    n integer
);

CREATE FUNCTION app.is_good(app.t)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1.n > 0$function$;

ALTER TABLE app.t ADD CONSTRAINT ck_good CHECK (app.is_good(t.*));

CREATE FUNCTION app.next_id()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT coalesce(max(id), 0) + 1 FROM app.t$function$;

ALTER TABLE app.t ALTER COLUMN id SET DEFAULT app.next_id();
