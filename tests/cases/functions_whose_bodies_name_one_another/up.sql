-- modelmig revision 20260101000000: functions whose bodies name one another
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TABLE app.customers (
    id bigint
);

CREATE FUNCTION app.zeta()
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1 < 2$function$;

CREATE FUNCTION app.delta(n bigint)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT n > 0 AND app.zeta()$function$;

CREATE INDEX customers_good ON app.customers ((app.delta(id)));

CREATE VIEW app.how_many (n) AS
SELECT count(*) AS n
   FROM app.orders;

CREATE FUNCTION app.beta()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
DECLARE
    found app.how_many%ROWTYPE;
BEGIN
    SELECT * INTO found FROM app.how_many;
    RETURN found.n;
END
$function$;

CREATE FUNCTION app.gamma()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT n FROM app.how_many$function$;

CREATE FUNCTION app.alpha()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT app.gamma() + app.beta()$function$;
