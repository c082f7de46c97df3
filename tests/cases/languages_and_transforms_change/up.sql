-- modelmig revision 20260101000000: languages and transforms change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE changed (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal), TO SQL WITH FUNCTION pg_catalog.int4recv(internal));

CREATE LANGUAGE "New" HANDLER pg_catalog.plpgsql_call_handler;

CREATE TRANSFORM FOR public.pair LANGUAGE "New" (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal));

CREATE OR REPLACE TRUSTED LANGUAGE changed HANDLER pg_catalog.plpgsql_call_handler INLINE pg_catalog.plpgsql_inline_handler VALIDATOR pg_catalog.plpgsql_validator;

CREATE OR REPLACE FUNCTION public.two()
 RETURNS integer
 LANGUAGE "New"
AS $function$begin return 2; end$function$;

COMMENT ON TRANSFORM FOR integer LANGUAGE changed IS 'after';

COMMENT ON LANGUAGE changed IS 'for everybody';

DROP TRANSFORM FOR public.pair LANGUAGE changed;

DROP LANGUAGE gone;
