-- modelmig revision 20260101000000 down: foreign key changes above a partition that moves
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  foreign-key      sale_region on public.sale_a: references public.region (id) -> none
--   D2  foreign-key      sale_region on public.sale: on delete: cascade -> no action
--   D3  scan             public.sale_rest: every row is read
--   D4  blocks-writes    public.region: writes wait
--   D5  blocks-writes    public.sale: writes wait
--   D6  blocks-writes    public.sale_rest: writes wait
--   D7  scan             public.sale_a: every row is read
--   D8  scan             public.sale_rest: every row is read
--   D9  blocks-writes    public.region: writes wait
--   D10 blocks-reads     public.sale_a: reads and writes wait
--   D11 blocks-reads     public.sale_rest: reads and writes wait
--   D12 scan             public.sale_b: every row is read
--   D13 scan             public.sale_rest: every row is read
--   D14 blocks-writes    public.region: writes wait
--   D15 blocks-reads     public.sale_b: reads and writes wait
--   D16 blocks-reads     public.sale_rest: reads and writes wait
--   D17 may-fail-on-rows public.sale_b: fails on rows outside the bounds

-- measured: ACCESS EXCLUSIVE on public.sale, public.sale_a, public.sale_rest (reads and writes wait), SHARE ROW EXCLUSIVE on public.region (writes wait); no rewrite, no scan
ALTER TABLE public.sale DETACH PARTITION public.sale_a;

-- measured: ACCESS EXCLUSIVE on public.region, public.sale, public.sale_rest (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sale DROP CONSTRAINT sale_region;

-- D1 foreign-key: sale_region on public.sale_a references public.region (id) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on public.region, public.sale_a (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sale_a DROP CONSTRAINT sale_region;

-- D2 foreign-key: sale_region on public.sale on delete: cascade -> no action
--    deleting a row that is referred to fails
-- D3 scan: public.sale_rest every row is read
-- D4 blocks-writes: public.region writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-writes: public.sale writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D6 blocks-writes: public.sale_rest writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on public.region, public.sale, public.sale_rest (writes wait); no rewrite, scans public.sale_rest
ALTER TABLE public.sale ADD CONSTRAINT sale_region FOREIGN KEY (region) REFERENCES public.region (id);

-- D7 scan: public.sale_a every row is read
-- D8 scan: public.sale_rest every row is read
-- D9 blocks-writes: public.region writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D10 blocks-reads: public.sale_a reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D11 blocks-reads: public.sale_rest reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.sale_a, public.sale_rest (reads and writes wait), SHARE ROW EXCLUSIVE on public.region (writes wait), SHARE UPDATE EXCLUSIVE on public.sale (reads and writes go on); no rewrite, scans public.sale_a, public.sale_rest
ALTER TABLE public.sale ATTACH PARTITION public.sale_a FOR VALUES IN ('a');

-- D12 scan: public.sale_b every row is read
-- D13 scan: public.sale_rest every row is read
-- D14 blocks-writes: public.region writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D15 blocks-reads: public.sale_b reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D16 blocks-reads: public.sale_rest reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D17 may-fail-on-rows: public.sale_b fails on rows outside the bounds
--    to count them: SELECT count(*) FROM public.sale_b WHERE ((place IS NOT NULL) AND (place = 'b'::text)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on public.sale_b, public.sale_rest (reads and writes wait), SHARE ROW EXCLUSIVE on public.region (writes wait), SHARE UPDATE EXCLUSIVE on public.sale (reads and writes go on); no rewrite, scans public.sale_b, public.sale_rest
ALTER TABLE public.sale ATTACH PARTITION public.sale_b FOR VALUES IN ('b');
