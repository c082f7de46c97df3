-- modelmig revision 20260101000000: partitioned indexes with other parameters
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  unique        reading_key on public.reading: primary key (id, at) -> primary key (id, at)
--   F2  scan          public.reading_1: every row is read
--   F3  blocks-reads  public.reading: reads and writes wait
--   F4  blocks-reads  public.reading_1: reads and writes wait
--   F5  scan          public.reading_1: every row is read
--   F6  blocks-writes public.reading: writes wait
--   F7  blocks-writes public.reading_1: writes wait
--   F8  scan          public.mark: every row is read
--   F9  blocks-writes public.mark: writes wait
--   F10 blocks-writes public.reading: writes wait
--   F11 blocks-writes public.reading_1: writes wait

-- measured: ACCESS EXCLUSIVE on public.mark, public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE public.mark DROP CONSTRAINT mark_reading_at_fkey;

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
ALTER TABLE public.reading DROP CONSTRAINT reading_key;

-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, no scan
DROP INDEX public.reading_note;

-- F1 unique: reading_key on public.reading primary key (id, at) -> primary key (id, at)
--    duplicates make it fail
-- F2 scan: public.reading_1 every row is read
-- F3 blocks-reads: public.reading reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-reads: public.reading_1 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.reading, public.reading_1 (reads and writes wait); no rewrite, scans public.reading_1
ALTER TABLE public.reading ADD CONSTRAINT reading_key PRIMARY KEY (id, at) WITH (fillfactor = 80);

-- F5 scan: public.reading_1 every row is read
-- F6 blocks-writes: public.reading writes wait
--    SHARE is held all the while, longer the larger the table
-- F7 blocks-writes: public.reading_1 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.reading, public.reading_1 (writes wait); no rewrite, scans public.reading_1
CREATE INDEX reading_note ON public.reading (note) WITH (fillfactor = 80);

-- F8 scan: public.mark every row is read
-- F9 blocks-writes: public.mark writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F10 blocks-writes: public.reading writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F11 blocks-writes: public.reading_1 writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on public.mark, public.reading, public.reading_1 (writes wait); no rewrite, scans public.mark
ALTER TABLE public.mark ADD CONSTRAINT mark_reading_at_fkey FOREIGN KEY (reading, at) REFERENCES public.reading (id, at);
