-- modelmig revision 20260101000000 down: languages and transforms change
-- returns to: base
-- fingerprints: …

CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE changed (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));

CREATE TRANSFORM FOR public.pair LANGUAGE changed (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));

CREATE OR REPLACE LANGUAGE changed HANDLER pg_catalog.plpgsql_call_handler;

CREATE LANGUAGE gone HANDLER pg_catalog.plpgsql_call_handler;

CREATE OR REPLACE FUNCTION public.two()
 RETURNS integer
 LANGUAGE gone
AS $function$begin return 2; end$function$;

COMMENT ON TRANSFORM FOR integer LANGUAGE changed IS 'before';

COMMENT ON LANGUAGE changed IS NULL;

DROP TRANSFORM FOR public.pair LANGUAGE "New";

DROP LANGUAGE "New";
