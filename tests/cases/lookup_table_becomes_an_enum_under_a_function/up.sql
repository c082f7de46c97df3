-- modelmig revision 20260101000000: lookup table becomes an enum under a function
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated public.shown(public.status): dropped and created again
--   F2 data-loss public.status: dropped with its column

-- F1 recreated: public.shown(public.status) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.shown(public.status);

-- F2 data-loss: public.status dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.status (reads and writes wait); no rewrite, no scan
DROP TABLE public.status;

CREATE TYPE public.status AS ENUM ('open', 'closed');

CREATE FUNCTION public.shown(s public.status)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$SELECT s::text$function$;
