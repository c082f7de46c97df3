-- modelmig revision 20260101000000 down: table becomes a view with grants on columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss public.person: dropped with its 2 columns

-- measured: ACCESS EXCLUSIVE on public.customer (reads and writes wait); no rewrite, no scan
DROP VIEW public.customer;

-- D1 data-loss: public.person dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.person (reads and writes wait); no rewrite, no scan
DROP TABLE public.person;

CREATE TABLE public.customer (
    id integer NOT NULL,
    city text,
    CONSTRAINT customer_pkey PRIMARY KEY (id)
);

GRANT SELECT (city) ON TABLE public.customer TO reader;
