-- modelmig revision 20260101000000 down: partitions anew with states of a trigger
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss public.reading_1: dropped with its 2 columns
--   D2 data-loss public.reading: dropped with its 2 columns

-- D1 data-loss: public.reading_1 dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_1;

-- D2 data-loss: public.reading dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading;

CREATE TABLE public.reading (
    device integer NOT NULL,
    at date NOT NULL
) PARTITION BY LIST (device);

CREATE TABLE public.reading_1 PARTITION OF public.reading FOR VALUES IN (1);

CREATE TRIGGER noted BEFORE INSERT ON public.reading FOR EACH ROW EXECUTE FUNCTION public.noted();

ALTER TABLE ONLY public.reading_1 DISABLE TRIGGER noted;
