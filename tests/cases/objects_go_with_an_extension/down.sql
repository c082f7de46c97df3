-- modelmig revision 20260101000000 down: objects go with an extension
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      public.notes.size: bigint -> integer
--   D2 rewrite          public.notes: every row is written anew
--   D3 blocks-reads     public.notes: reads and writes wait
--   D4 may-fail-on-rows public.notes.size: fails on values that are out of range

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- D1 type-change: public.notes.size bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: public.notes every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: public.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: public.notes.size fails on values that are out of range
--    to count them: SELECT count(*) FROM public.notes WHERE size NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on public.notes (reads and writes wait); rewrites public.notes, rebuilds 3 indexes
ALTER TABLE public.notes ALTER COLUMN size TYPE integer;

ALTER INDEX public.notes_size DEPENDS ON EXTENSION citext;

ALTER INDEX public.notes_title NO DEPENDS ON EXTENSION citext;

CREATE PROCEDURE public.tidy()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

ALTER PROCEDURE public.tidy() DEPENDS ON EXTENSION pg_trgm;

CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN new; END$function$;

ALTER FUNCTION public.touch() DEPENDS ON EXTENSION pg_trgm;

-- measured: ACCESS EXCLUSIVE on public.titles (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW public.titles NO DEPENDS ON EXTENSION citext;

ALTER TRIGGER touched ON public.notes DEPENDS ON EXTENSION pg_trgm;
