-- modelmig revision 20260101000000 down: inherited from two and changed in both
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  type-change      public.counted.at: timestamp without time zone -> date
--   D2  rewrite          public.counted: every row is written anew
--   D3  blocks-reads     public.counted: reads and writes wait
--   D4  silent-loss      public.counted.at: 2024-02-29 23:59:59.123456 becomes 2024-02-29 00:00:00
--   D5  check-constraint counted_at_check on public.counted: at > '2000-01-01 00:00:00'::timestamp without time zone -> at > '2000-01-01'::date
--   D6  scan             public.counted: every row is read
--   D7  blocks-reads     public.counted: reads and writes wait
--   D8  type-change      public.dated.at: timestamp without time zone -> date
--   D9  rewrite          public.dated: every row is written anew
--   D10 rewrite          public.visits: every row is written anew
--   D11 blocks-reads     public.dated: reads and writes wait
--   D12 blocks-reads     public.visits: reads and writes wait
--   D13 silent-loss      public.dated.at: 2024-02-29 23:59:59.123456 becomes 2024-02-29 00:00:00
--   D14 check-constraint counted_at_check on public.visits: at > '2000-01-01 00:00:00'::timestamp without time zone -> at > '2000-01-01'::date
--   D15 scan             public.visits: every row is read
--   D16 blocks-reads     public.visits: reads and writes wait

-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE public.visits NO INHERIT public.counted;

-- measured: ACCESS EXCLUSIVE on public.counted (reads and writes wait); no rewrite, no scan
ALTER TABLE public.counted DROP CONSTRAINT counted_at_check;

-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE public.visits DROP CONSTRAINT counted_at_check;

-- D1 type-change: public.counted.at timestamp without time zone -> date
--    values are converted by an assignment cast
-- D2 rewrite: public.counted every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: public.counted reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 silent-loss: public.counted.at 2024-02-29 23:59:59.123456 becomes 2024-02-29 00:00:00
--    values change without an error
-- measured: ACCESS EXCLUSIVE on public.counted (reads and writes wait); rewrites public.counted
ALTER TABLE public.counted ALTER COLUMN at TYPE date;

-- D5 check-constraint: counted_at_check on public.counted at > '2000-01-01 00:00:00'::timestamp without time zone -> at > '2000-01-01'::date
--    rows that break it make the statement fail
-- D6 scan: public.counted every row is read
-- D7 blocks-reads: public.counted reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.counted (reads and writes wait); no rewrite, scans public.counted
ALTER TABLE public.counted ADD CONSTRAINT counted_at_check CHECK (at > '2000-01-01'::date);

-- D8 type-change: public.dated.at timestamp without time zone -> date
--    values are converted by an assignment cast
-- D9 rewrite: public.dated every row is written anew
--    needs the table's size again on disk
-- D10 rewrite: public.visits every row is written anew
--    needs the table's size again on disk
-- D11 blocks-reads: public.dated reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D12 blocks-reads: public.visits reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D13 silent-loss: public.dated.at 2024-02-29 23:59:59.123456 becomes 2024-02-29 00:00:00
--    values change without an error
-- measured: ACCESS EXCLUSIVE on public.dated, public.visits (reads and writes wait); rewrites public.dated, public.visits, rebuilds public.visits_at
ALTER TABLE public.dated ALTER COLUMN at TYPE date;

-- D14 check-constraint: counted_at_check on public.visits at > '2000-01-01 00:00:00'::timestamp without time zone -> at > '2000-01-01'::date
--    rows that break it make the statement fail
-- D15 scan: public.visits every row is read
-- D16 blocks-reads: public.visits reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait); no rewrite, scans public.visits
ALTER TABLE public.visits ADD CONSTRAINT counted_at_check CHECK (at > '2000-01-01'::date);

-- measured: ACCESS EXCLUSIVE on public.visits (reads and writes wait), SHARE UPDATE EXCLUSIVE on public.counted (reads and writes go on); no rewrite, no scan
ALTER TABLE public.visits INHERIT public.counted;
