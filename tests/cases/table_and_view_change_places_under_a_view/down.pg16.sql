-- modelmig revision 20260101000000 down: table and view change places under a view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated public.shown: dropped and created again
--   D2 data-loss public.old_item: dropped with its column

-- D1 recreated: public.shown dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.shown (reads and writes wait); no rewrite, no scan
DROP VIEW public.shown;

-- measured: ACCESS EXCLUSIVE on public.listed (reads and writes wait); no rewrite, no scan
DROP VIEW public.listed;

-- measured: ACCESS EXCLUSIVE on public.item (reads and writes wait); no rewrite, no scan
DROP VIEW public.item;

-- D2 data-loss: public.old_item dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.old_item (reads and writes wait); no rewrite, no scan
DROP TABLE public.old_item;

CREATE TABLE public.item (
    id integer
);

CREATE VIEW public.old_item (id) AS
SELECT id
   FROM public.item;

CREATE VIEW public.shown (id) AS
SELECT id
   FROM public.old_item;
