-- modelmig revision 20260101000000: foreign servers created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges "Far Away": none -> usage to reader

CREATE FUNCTION app.valid(text[], oid)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT true$function$;

CREATE FOREIGN DATA WRAPPER "Files" VALIDATOR app.valid OPTIONS (debug 'true');

CREATE SERVER "Far Away" TYPE 'oracle' VERSION '1''2' FOREIGN DATA WRAPPER "Files" OPTIONS ("Host" 'far', path 'a=b');

COMMENT ON SERVER "Far Away" IS 'not here';

COMMENT ON FOREIGN DATA WRAPPER "Files" IS 'reads files';

CREATE USER MAPPING FOR CURRENT_USER SERVER "Far Away";

CREATE USER MAPPING FOR PUBLIC SERVER "Far Away" OPTIONS ("user" 'guest');

CREATE USER MAPPING FOR reader SERVER "Far Away" OPTIONS ("user" 'reader', password 'it''s');

-- F1 privileges: "Far Away" none -> usage to reader
--    they may do more than before
GRANT USAGE ON FOREIGN SERVER "Far Away" TO reader;
