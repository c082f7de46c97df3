-- modelmig revision 20260101000000 down: foreign servers dropped
-- returns to: base
-- fingerprints: …

CREATE FUNCTION app.valid(text[], oid)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT true$function$;

CREATE FOREIGN DATA WRAPPER files VALIDATOR app.valid;

CREATE SERVER far FOREIGN DATA WRAPPER files;

CREATE USER MAPPING FOR PUBLIC SERVER far;
