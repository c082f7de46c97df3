-- modelmig revision 20260101000000: sequence becomes a table under a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated public.last: dropped and created again
--   F2 data-loss public.number: dropped

-- F1 recreated: public.last dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.last (reads and writes wait); no rewrite, no scan
DROP VIEW public.last;

-- F2 data-loss: public.number dropped
--    its position is lost
-- measured: ACCESS EXCLUSIVE on public.number (nextval waits); no rewrite, no scan
DROP SEQUENCE public.number;

CREATE TABLE public.number (
    last_value bigint
);

CREATE VIEW public.last (last_value) AS
SELECT last_value
   FROM public.number;
