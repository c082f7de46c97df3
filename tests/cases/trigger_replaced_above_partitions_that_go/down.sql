-- modelmig revision 20260101000000 down: trigger replaced above partitions that go
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss public.reading_old: dropped with its 3 columns
--   D2 unique    reading_pkey on public.reading: primary key (at) -> primary key (at, kind)

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_old (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading DROP CONSTRAINT reading_pkey;

-- D1 data-loss: public.reading_old dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_old (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_old;

-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
CREATE TABLE public.reading_2025 PARTITION OF public.reading FOR VALUES FROM (MINVALUE) TO ('2026-01-01');

-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
CREATE TABLE public.reading_2026 PARTITION OF public.reading FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) PARTITION BY LIST (kind);

CREATE TABLE public.reading_2026_a PARTITION OF public.reading_2026 FOR VALUES IN ('a');

-- D2 unique: reading_pkey on public.reading primary key (at) -> primary key (at, kind)
--    duplicates make it fail
-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading ADD CONSTRAINT reading_pkey PRIMARY KEY (at, kind);

-- measured: SHARE ROW EXCLUSIVE on public.reading (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER noted BEFORE DELETE ON public.reading FOR EACH ROW EXECUTE FUNCTION public.noted();

ALTER TABLE ONLY public.reading_2025 DISABLE TRIGGER noted;

ALTER TABLE ONLY public.reading_2026_a ENABLE REPLICA TRIGGER noted;
