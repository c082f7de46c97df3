-- modelmig revision 20260101000000 down: exclusion over expressions loses its columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  data-loss        public.stay.span: daterange dropped
--   D2  irreversible     public.stay.cancelled: boolean comes back at the end of the table, empty
--   D3  irreversible     public.stay.during: daterange comes back at the end of the table, empty
--   D4  irreversible     public.stay.ends: date comes back at the end of the table, empty
--   D5  irreversible     public.stay.starts: date comes back at the end of the table, empty
--   D6  unique           stay_daterange_excl on public.stay: none -> exclude (daterange(starts, ends) with &&)
--   D7  scan             public.stay: every row is read
--   D8  blocks-reads     public.stay: reads and writes wait
--   D9  may-fail-on-rows stay_daterange_excl on public.stay: fails on rows that exclude each other
--   D10 unique           stay_during on public.stay: none -> exclude (during with &&) where NOT cancelled
--   D11 scan             public.stay: every row is read
--   D12 blocks-reads     public.stay: reads and writes wait

-- D1 data-loss: public.stay.span daterange dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP COLUMN span;

-- D2 irreversible: public.stay.cancelled boolean comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay ADD COLUMN cancelled boolean;

-- D3 irreversible: public.stay.during daterange comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay ADD COLUMN during daterange;

-- D4 irreversible: public.stay.ends date comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay ADD COLUMN ends date;

-- D5 irreversible: public.stay.starts date comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay ADD COLUMN starts date;

-- D6 unique: stay_daterange_excl on public.stay none -> exclude (daterange(starts, ends) with &&)
--    rows that exclude each other make it fail
-- D7 scan: public.stay every row is read
-- D8 blocks-reads: public.stay reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D9 may-fail-on-rows: stay_daterange_excl on public.stay fails on rows that exclude each other
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, scans public.stay
ALTER TABLE public.stay ADD CONSTRAINT stay_daterange_excl EXCLUDE USING gist ((daterange(starts, ends)) WITH &&);

-- D10 unique: stay_during on public.stay none -> exclude (during with &&) where NOT cancelled
--    rows that exclude each other make it fail
-- D11 scan: public.stay every row is read
-- D12 blocks-reads: public.stay reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, scans public.stay
ALTER TABLE public.stay ADD CONSTRAINT stay_during EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled);
