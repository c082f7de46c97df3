-- modelmig revision 20260101000000 down: function over the rows of a dropped table
-- returns to: base
-- fingerprints: …

CREATE TABLE app.gone (
    id integer
);

CREATE FUNCTION app.f(app.gone)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1.id$function$;
