-- modelmig revision 20260101000000: view becomes a table under views that change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated public.month: dropped and created again
--   F2 recreated public.week: dropped and created again

-- F1 recreated: public.month dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.month (reads and writes wait); no rewrite, no scan
DROP VIEW public.month;

-- F2 recreated: public.week dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.week (reads and writes wait); no rewrite, no scan
DROP VIEW public.week;

-- measured: ACCESS EXCLUSIVE on public.day (reads and writes wait); no rewrite, no scan
DROP VIEW public.day;

CREATE TABLE public.day (
    id integer,
    total numeric
);

CREATE VIEW public.week (id) AS
SELECT sale.id
   FROM (public.sale
     JOIN public.day USING (id));

CREATE VIEW public.month (id) AS
SELECT id
   FROM public.week;

COMMENT ON VIEW public.week IS 'kept';
