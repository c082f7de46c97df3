-- modelmig revision 20260101000000: foreign key changes above a partition that moves
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  foreign-key      sale_region on public.sale_a: references public.region (id) -> none
--   F2  foreign-key      sale_region on public.sale_b: references public.region (id) -> none
--   F3  foreign-key      sale_region on public.sale: on delete: no action -> cascade
--   F4  scan             public.sale_rest: every row is read
--   F5  blocks-writes    public.region: writes wait
--   F6  blocks-writes    public.sale: writes wait
--   F7  blocks-writes    public.sale_rest: writes wait
--   F8  scan             public.sale_a: every row is read
--   F9  scan             public.sale_rest: every row is read
--   F10 blocks-writes    public.region: writes wait
--   F11 blocks-reads     public.sale_a: reads and writes wait
--   F12 blocks-reads     public.sale_rest: reads and writes wait
--   F13 may-fail-on-rows public.sale_a: fails on rows outside the bounds

-- measured: ACCESS EXCLUSIVE on public.sale, public.sale_a, public.sale_rest (reads and writes wait), SHARE ROW EXCLUSIVE on public.region (writes wait); no rewrite, no scan
ALTER TABLE public.sale DETACH PARTITION public.sale_a;

-- F1 foreign-key: sale_region on public.sale_a references public.region (id) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on public.region, public.sale_a (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sale_a DROP CONSTRAINT sale_region;

-- measured: ACCESS EXCLUSIVE on public.sale, public.sale_b, public.sale_rest (reads and writes wait), SHARE ROW EXCLUSIVE on public.region (writes wait); no rewrite, no scan
ALTER TABLE public.sale DETACH PARTITION public.sale_b;

-- measured: ACCESS EXCLUSIVE on public.region, public.sale, public.sale_rest (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sale DROP CONSTRAINT sale_region;

-- F2 foreign-key: sale_region on public.sale_b references public.region (id) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on public.region, public.sale_b (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sale_b DROP CONSTRAINT sale_region;

-- F3 foreign-key: sale_region on public.sale on delete: no action -> cascade
--    deleting a row that is referred to deletes those that refer to it
-- F4 scan: public.sale_rest every row is read
-- F5 blocks-writes: public.region writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F6 blocks-writes: public.sale writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F7 blocks-writes: public.sale_rest writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on public.region, public.sale, public.sale_rest (writes wait); no rewrite, scans public.sale_rest
ALTER TABLE public.sale ADD CONSTRAINT sale_region FOREIGN KEY (region) REFERENCES public.region (id) ON DELETE CASCADE;

-- F8 scan: public.sale_a every row is read
-- F9 scan: public.sale_rest every row is read
-- F10 blocks-writes: public.region writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F11 blocks-reads: public.sale_a reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 blocks-reads: public.sale_rest reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F13 may-fail-on-rows: public.sale_a fails on rows outside the bounds
--    to count them: SELECT count(*) FROM public.sale_rest WHERE (NOT ((place IS NOT NULL) AND (place = ANY (ARRAY['a'::text, 'aa'::text])))) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on public.sale_a, public.sale_rest (reads and writes wait), SHARE ROW EXCLUSIVE on public.region (writes wait), SHARE UPDATE EXCLUSIVE on public.sale (reads and writes go on); no rewrite, scans public.sale_a, public.sale_rest
ALTER TABLE public.sale ATTACH PARTITION public.sale_a FOR VALUES IN ('a', 'aa');
