-- modelmig revision 20260101000000 down: sequence becomes a table under a view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated public.last: dropped and created again
--   D2 data-loss public.number: dropped with its column

-- D1 recreated: public.last dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.last (reads and writes wait); no rewrite, no scan
DROP VIEW public.last;

-- D2 data-loss: public.number dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.number (reads and writes wait); no rewrite, no scan
DROP TABLE public.number;

CREATE SEQUENCE public.number;

CREATE VIEW public.last (last_value) AS
SELECT last_value
   FROM public.number;
