-- modelmig revision 20260101000000 down: lookup table becomes an enum under a function
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated public.shown(public.status): dropped and created again
--   D2 data-loss public.status: dropped

-- D1 recreated: public.shown(public.status) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.shown(public.status);

-- D2 data-loss: public.status dropped
--    columns of the type must be gone
DROP TYPE public.status;

CREATE TABLE public.status (
    code text NOT NULL,
    CONSTRAINT status_pkey PRIMARY KEY (code)
);

CREATE FUNCTION public.shown(s public.status)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$SELECT s.code$function$;
