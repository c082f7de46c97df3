-- modelmig revision 20260101000000: trigger replaced above partitions that go
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss public.reading_2025: dropped with its 3 columns
--   F2 data-loss public.reading_2026_a: dropped with its 3 columns
--   F3 data-loss public.reading_2026: dropped with its 3 columns
--   F4 unique    reading_pkey on public.reading: primary key (at, kind) -> primary key (at)

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_2025, public.reading_2026, public.reading_2026_a (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading DROP CONSTRAINT reading_pkey;

-- F1 data-loss: public.reading_2025 dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_2025 (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_2025;

-- F2 data-loss: public.reading_2026_a dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading_2026, public.reading_2026_a (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_2026_a;

-- F3 data-loss: public.reading_2026 dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_2026 (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_2026;

-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
CREATE TABLE public.reading_old PARTITION OF public.reading FOR VALUES FROM ('2024-01-01') TO ('2026-06-01');

-- F4 unique: reading_pkey on public.reading primary key (at, kind) -> primary key (at)
--    duplicates make it fail
-- measured: ACCESS EXCLUSIVE on public.reading (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading ADD CONSTRAINT reading_pkey PRIMARY KEY (at);

-- measured: SHARE ROW EXCLUSIVE on public.reading (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER noted BEFORE DELETE ON public.reading FOR EACH ROW WHEN ((old.device > 0)) EXECUTE FUNCTION public.noted();

ALTER TABLE ONLY public.reading_old ENABLE ALWAYS TRIGGER noted;
