-- modelmig revision 20260101000000 down: range type renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app."Period": app."Period" -> app.span

-- D1 rename: app."Period" app."Period" -> app.span
--    code that uses the old name breaks
ALTER TYPE app."Period" RENAME TO span;

ALTER FUNCTION app."Period"(integer, integer) RENAME TO span;

ALTER FUNCTION app."Period"(integer, integer, text) RENAME TO span;

CREATE OR REPLACE FUNCTION app.width(s app.span)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper(s) - lower(app.span(1, 2))$function$;
