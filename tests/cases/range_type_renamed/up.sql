-- modelmig revision 20260101000000: range type renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.span: app.span -> app."Period"

-- F1 rename: app.span app.span -> app."Period"
--    code that uses the old name breaks
ALTER TYPE app.span RENAME TO "Period";

ALTER FUNCTION app.span(integer, integer) RENAME TO "Period";

ALTER FUNCTION app.span(integer, integer, text) RENAME TO "Period";

CREATE OR REPLACE FUNCTION app.width(s app."Period")
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper(s) - lower(app."Period"(1, 2))$function$;
