-- modelmig revision 20260101000000 down: partitioned indexes with other parameters
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  unique        reading_key on public.reading: primary key (id, at) -> primary key (id, at)
--   D2  scan          public.reading_1: every row is read
--   D3  blocks-reads  public.reading: reads and writes wait
--   D4  blocks-reads  public.reading_1: reads and writes wait
--   D5  scan          public.reading_1: every row is read
--   D6  blocks-writes public.reading: writes wait
--   D7  blocks-writes public.reading_1: writes wait
--   D8  scan          public.mark: every row is read
--   D9  blocks-writes public.mark: writes wait
--   D10 blocks-writes public.reading: writes wait
--   D11 blocks-writes public.reading_1: writes wait

-- measured: ACCESS EXCLUSIVE on public.mark, public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE public.mark DROP CONSTRAINT mark_reading_at_fkey;

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading DROP CONSTRAINT reading_key;

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
DROP INDEX public.reading_note;

-- D1 unique: reading_key on public.reading primary key (id, at) -> primary key (id, at)
--    duplicates make it fail
-- D2 scan: public.reading_1 every row is read
-- D3 blocks-reads: public.reading reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 blocks-reads: public.reading_1 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, scans public.reading_1
ALTER TABLE public.reading ADD CONSTRAINT reading_key PRIMARY KEY (id, at);

-- D5 scan: public.reading_1 every row is read
-- D6 blocks-writes: public.reading writes wait
--    SHARE is held all the while, longer the larger the table
-- D7 blocks-writes: public.reading_1 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.reading, public.reading_1 (writes wait); no rewrite, scans public.reading_1
CREATE INDEX reading_note ON public.reading (note) WITH (fillfactor = 70);

-- D8 scan: public.mark every row is read
-- D9 blocks-writes: public.mark writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D10 blocks-writes: public.reading writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D11 blocks-writes: public.reading_1 writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on public.mark, public.reading, public.reading_1 (writes wait); no rewrite, scans public.mark
ALTER TABLE public.mark ADD CONSTRAINT mark_reading_at_fkey FOREIGN KEY (reading, at) REFERENCES public.reading (id, at);
