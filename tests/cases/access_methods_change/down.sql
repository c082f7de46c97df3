-- modelmig revision 20260101000000 down: access methods change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated turned: dropped and created again
--   D2 data-loss public.events: dropped with its column

-- measured: ACCESS EXCLUSIVE on public.latest (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW public.latest;

-- D1 recreated: turned dropped and created again
--    it is created again further down, in the same transaction
DROP ACCESS METHOD turned;

-- D2 data-loss: public.events dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.events (reads and writes wait); no rewrite, no scan
DROP TABLE public.events;

CREATE ACCESS METHOD gone TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;

CREATE ACCESS METHOD turned TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;

CREATE TABLE public.archive (
    id integer
) USING gone;

COMMENT ON ACCESS METHOD kept IS 'before';

DROP ACCESS METHOD "New";
