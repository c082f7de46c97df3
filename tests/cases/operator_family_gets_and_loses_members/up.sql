-- modelmig revision 20260101000000: operator family gets and loses members
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE FUNCTION app.at_most(integer, date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 <= extract(year FROM $2)$function$;

CREATE OPERATOR app.<~ (function = app.at_most, leftarg = integer, rightarg = date);

ALTER OPERATOR FAMILY app.sizes USING btree DROP
    OPERATOR 1 (integer, bigint),
    OPERATOR 1 (integer, text);

ALTER OPERATOR FAMILY app.sizes USING btree ADD
    OPERATOR 1 <= (integer, bigint),
    OPERATOR 2 app.<~ (integer, date),
    FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint),
    FUNCTION 2 (integer, integer) btint4sortsupport(internal);

COMMENT ON OPERATOR FAMILY app.sizes USING btree IS 'of two widths';

DROP OPERATOR app.<<<(integer, text);

DROP FUNCTION app.less(integer, text);
