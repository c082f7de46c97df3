-- modelmig revision 20260101000000 down: view becomes a table under views that change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated public.month: dropped and created again
--   D2 recreated public.week: dropped and created again
--   D3 data-loss public.day: dropped with its 2 columns

-- D1 recreated: public.month dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.month (reads and writes wait); no rewrite, no scan
DROP VIEW public.month;

-- D2 recreated: public.week dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.week (reads and writes wait); no rewrite, no scan
DROP VIEW public.week;

-- D3 data-loss: public.day dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.day (reads and writes wait); no rewrite, no scan
DROP TABLE public.day;

CREATE VIEW public.day (id, total) AS
SELECT id,
    total
   FROM public.sale;

CREATE VIEW public.week (id) AS
SELECT id
   FROM public.day;

CREATE VIEW public.month (id) AS
SELECT id
   FROM public.week;

COMMENT ON VIEW public.week IS 'kept';
