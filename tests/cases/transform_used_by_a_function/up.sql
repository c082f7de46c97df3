-- modelmig revision 20260101000000: transform used by a function
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION shop.plain_out(internal));

CREATE FUNCTION shop.count_of()
 RETURNS integer
 TRANSFORM FOR TYPE integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
