-- modelmig revision 20260101000000: inherited from two and changed in both
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  type-change      public.counted.at: date -> timestamp without time zone
--   F2  rewrite          public.counted: every row is written anew
--   F3  blocks-reads     public.counted: reads and writes wait
--   F4  may-fail-on-rows public.counted.at: fails on some rows: date out of range for timestamp
--   F5  check-constraint counted_at_check on public.counted: at > '2000-01-01'::date -> at > '2000-01-01 00:00:00'::timestamp without time zone
--   F6  scan             public.counted: every row is read
--   F7  blocks-reads     public.counted: reads and writes wait
--   F8  type-change      public.dated.at: date -> timestamp without time zone
--   F9  rewrite          public.dated: every row is written anew
--   F10 rewrite          public.visits: every row is written anew
--   F11 blocks-reads     public.dated: reads and writes wait
--   F12 blocks-reads     public.visits: reads and writes wait
--   F13 may-fail-on-rows public.dated.at: fails on some rows: date out of range for timestamp
--   F14 check-constraint counted_at_check on public.visits: at > '2000-01-01'::date -> at > '2000-01-01 00:00:00'::timestamp without time zone
--   F15 scan             public.visits: every row is read
--   F16 blocks-reads     public.visits: reads and writes wait

-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE public.visits NO INHERIT public.counted;

-- measured: ACCESS EXCLUSIVE on public.counted (reads and writes wait); no rewrite, no scan
ALTER TABLE public.counted DROP CONSTRAINT counted_at_check;

-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE public.visits DROP CONSTRAINT counted_at_check;

-- F1 type-change: public.counted.at date -> timestamp without time zone
--    values are converted by an assignment cast
-- F2 rewrite: public.counted every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: public.counted reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: public.counted.at fails on some rows: date out of range for timestamp
-- measured: ACCESS EXCLUSIVE on public.counted (reads and writes wait); rewrites public.counted
ALTER TABLE public.counted ALTER COLUMN at TYPE timestamp without time zone;

-- F5 check-constraint: counted_at_check on public.counted at > '2000-01-01'::date -> at > '2000-01-01 00:00:00'::timestamp without time zone
--    rows that break it make the statement fail
-- F6 scan: public.counted every row is read
-- F7 blocks-reads: public.counted reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.counted (reads and writes wait); no rewrite, scans public.counted
ALTER TABLE public.counted ADD CONSTRAINT counted_at_check CHECK (at > '2000-01-01 00:00:00'::timestamp without time zone);

-- F8 type-change: public.dated.at date -> timestamp without time zone
--    values are converted by an assignment cast
-- F9 rewrite: public.dated every row is written anew
--    needs the table's size again on disk
-- F10 rewrite: public.visits every row is written anew
--    needs the table's size again on disk
-- F11 blocks-reads: public.dated reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 blocks-reads: public.visits reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F13 may-fail-on-rows: public.dated.at fails on some rows: date out of range for timestamp
-- measured: ACCESS EXCLUSIVE on public.dated, public.visits (reads and writes wait); rewrites public.dated, public.visits, rebuilds public.visits_at
ALTER TABLE public.dated ALTER COLUMN at TYPE timestamp without time zone;

-- F14 check-constraint: counted_at_check on public.visits at > '2000-01-01'::date -> at > '2000-01-01 00:00:00'::timestamp without time zone
--    rows that break it make the statement fail
-- F15 scan: public.visits every row is read
-- F16 blocks-reads: public.visits reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait); no rewrite, scans public.visits
ALTER TABLE public.visits ADD CONSTRAINT counted_at_check CHECK (at > '2000-01-01 00:00:00'::timestamp without time zone);

-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait), SHARE UPDATE EXCLUSIVE on public.counted (reads and writes go on); no rewrite, no scan
ALTER TABLE public.visits INHERIT public.counted;
