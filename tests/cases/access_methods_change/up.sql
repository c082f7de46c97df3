-- modelmig revision 20260101000000: access methods change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated       turned: dropped and created again
--   F2 data-loss       public.archive: dropped with its column
--   F3 possible-rename public.archive: not renamed: public.archive=events

-- F1 recreated: turned dropped and created again
--    it is created again further down, in the same transaction
DROP ACCESS METHOD turned;

-- F2 data-loss: public.archive dropped with its column
--    every row is gone; down brings back an empty table
-- F3 possible-rename: public.archive not renamed: public.archive=events
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on public.archive (reads and writes wait); no rewrite, no scan
DROP TABLE public.archive;

CREATE ACCESS METHOD "New" TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;

CREATE ACCESS METHOD turned TYPE INDEX HANDLER pg_catalog.bthandler;

CREATE TABLE public.events (
    id integer
) USING "New";

CREATE MATERIALIZED VIEW public.latest (id) USING "New" AS
SELECT 1 AS id;

COMMENT ON ACCESS METHOD kept IS 'after';

DROP ACCESS METHOD gone;
