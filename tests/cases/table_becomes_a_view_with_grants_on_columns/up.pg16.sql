-- modelmig revision 20260101000000: table becomes a view with grants on columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss       public.customer: dropped with its 2 columns
--   F2 possible-rename public.customer: not renamed: public.customer=person

-- F1 data-loss: public.customer dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- F2 possible-rename: public.customer not renamed: public.customer=person
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on public.customer (reads and writes wait); no rewrite, no scan
DROP TABLE public.customer;

CREATE TABLE public.person (
    id integer NOT NULL,
    city text,
    CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE VIEW public.customer (id, city) AS
SELECT id,
    city
   FROM public.person;

GRANT SELECT (city) ON TABLE public.customer TO reader;
