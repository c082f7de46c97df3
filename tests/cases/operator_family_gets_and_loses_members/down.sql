-- modelmig revision 20260101000000 down: operator family gets and loses members
-- returns to: base
-- fingerprints: …

CREATE FUNCTION app.less(integer, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text < $2$function$;

CREATE OPERATOR app.<<< (function = app.less, leftarg = integer, rightarg = text);

ALTER OPERATOR FAMILY app.sizes USING btree DROP
    OPERATOR 1 (integer, bigint),
    OPERATOR 2 (integer, date),
    FUNCTION 1 (integer, bigint),
    FUNCTION 2 (integer, integer);

ALTER OPERATOR FAMILY app.sizes USING btree ADD
    OPERATOR 1 < (integer, bigint),
    OPERATOR 1 app.<<< (integer, text);

COMMENT ON OPERATOR FAMILY app.sizes USING btree IS NULL;

DROP OPERATOR app.<~(integer, date);

DROP FUNCTION app.at_most(integer, date);
