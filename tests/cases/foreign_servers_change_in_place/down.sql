-- modelmig revision 20260101000000 down: foreign servers change in place
-- returns to: base
-- fingerprints: …

ALTER USER MAPPING FOR PUBLIC SERVER far OPTIONS (SET password 'a');

ALTER SERVER far VERSION '1' OPTIONS (DROP path, SET host 'far', ADD port '1');

CREATE FUNCTION app.valid(text[], oid)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT true$function$;

ALTER FOREIGN DATA WRAPPER files VALIDATOR app.valid OPTIONS (ADD debug 'true', SET level '1');

COMMENT ON SERVER far IS NULL;

COMMENT ON FOREIGN DATA WRAPPER files IS 'old';
