-- modelmig revision 20260101000000 down: trigger state of a partition that leaves
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        public.reading_2: dropped with its column
--   D2 scan             public.reading_1: every row is read
--   D3 blocks-reads     public.reading_1: reads and writes wait
--   D4 may-fail-on-rows public.reading_1: fails on rows outside the bounds

-- D1 data-loss: public.reading_2 dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_2 (reads and writes wait); no rewrite, no scan
DROP TABLE public.reading_2;

-- D2 scan: public.reading_1 every row is read
-- D3 blocks-reads: public.reading_1 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: public.reading_1 fails on rows outside the bounds
--    to count them: SELECT count(*) FROM public.reading_1 WHERE ((at IS NOT NULL) AND (at >= 0) AND (at < 10)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on public.reading_1 (reads and writes wait), SHARE UPDATE EXCLUSIVE on public.reading (reads and writes go on); no rewrite, scans public.reading_1
ALTER TABLE public.reading ATTACH PARTITION public.reading_1 FOR VALUES FROM (0) TO (10);

-- measured: SHARE ROW EXCLUSIVE on public.reading_1 (writes wait); no rewrite, no scan
ALTER TABLE ONLY public.reading_1 DISABLE TRIGGER noted;
