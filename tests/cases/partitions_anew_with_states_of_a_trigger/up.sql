-- modelmig revision 20260101000000: partitions anew with states of a trigger
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss public.reading_1: dropped with its 2 columns
--   F2 data-loss public.reading: dropped with its 2 columns

-- F1 data-loss: public.reading_1 dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_1;

-- F2 data-loss: public.reading dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading;

CREATE TABLE public.reading (
    device integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

CREATE TABLE public.reading_1 PARTITION OF public.reading FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE TRIGGER noted BEFORE INSERT ON public.reading FOR EACH ROW EXECUTE FUNCTION public.noted();

ALTER TABLE ONLY public.reading_1 ENABLE ALWAYS TRIGGER noted;
