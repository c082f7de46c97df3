-- modelmig revision 20260101000000: objects go with an extension
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  public.notes.size: integer -> bigint
--   F2 rewrite      public.notes: every row is written anew
--   F3 blocks-reads public.notes: reads and writes wait
--   F4 data-loss    pg_trgm: dropped

-- F1 type-change: public.notes.size integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: public.notes every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: public.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.notes (reads and writes wait); rewrites public.notes, rebuilds 3 indexes
ALTER TABLE public.notes ALTER COLUMN size TYPE bigint;

ALTER INDEX public.notes_size DEPENDS ON EXTENSION citext;

ALTER INDEX public.notes_title DEPENDS ON EXTENSION citext;

CREATE OR REPLACE FUNCTION public.touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN new.size = 1; RETURN new; END$function$;

ALTER FUNCTION public.touch() DEPENDS ON EXTENSION citext;

-- measured: ACCESS EXCLUSIVE on public.titles (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW public.titles DEPENDS ON EXTENSION citext;

ALTER TRIGGER touched ON public.notes NO DEPENDS ON EXTENSION pg_trgm;

DROP PROCEDURE public.tidy();

-- F4 data-loss: pg_trgm dropped
--    everything the extension defines goes with it
DROP EXTENSION pg_trgm;
