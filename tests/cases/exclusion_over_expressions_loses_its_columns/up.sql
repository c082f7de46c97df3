-- modelmig revision 20260101000000: exclusion over expressions loses its columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: public.stay (down fails on every row tried: could not create exclusion constraint "stay_daterange_excl")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  unique          stay_daterange_excl on public.stay: exclude (daterange(starts, ends) with &&) -> none
--   F2  collateral      stay_daterange_excl on public.stay: goes with dropped ends, starts
--   F3  unique          stay_during on public.stay: exclude (during with &&) where NOT cancelled -> none
--   F4  collateral      stay_during on public.stay: goes with dropped cancelled, during
--   F5  data-loss       public.stay.cancelled: boolean dropped
--   F6  data-loss       public.stay.during: daterange dropped
--   F7  possible-rename public.stay.during: not renamed: public.stay.during=span
--   F8  data-loss       public.stay.ends: date dropped
--   F9  data-loss       public.stay.starts: date dropped
--   F10 unique          stay_span on public.stay: none -> exclude (span with &&)
--   F11 scan            public.stay: every row is read
--   F12 blocks-reads    public.stay: reads and writes wait

-- F1 unique: stay_daterange_excl on public.stay exclude (daterange(starts, ends) with &&) -> none
--    rows that exclude each other become possible
-- F2 collateral: stay_daterange_excl on public.stay goes with dropped ends, starts
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP CONSTRAINT stay_daterange_excl;

-- F3 unique: stay_during on public.stay exclude (during with &&) where NOT cancelled -> none
--    rows that exclude each other become possible
-- F4 collateral: stay_during on public.stay goes with dropped cancelled, during
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP CONSTRAINT stay_during;

-- F5 data-loss: public.stay.cancelled boolean dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP COLUMN cancelled;

-- F6 data-loss: public.stay.during daterange dropped
--    its values are gone; down brings the column back at the end and empty
-- F7 possible-rename: public.stay.during not renamed: public.stay.during=span
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP COLUMN during;

-- F8 data-loss: public.stay.ends date dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP COLUMN ends;

-- F9 data-loss: public.stay.starts date dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay DROP COLUMN starts;

-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, no scan
ALTER TABLE public.stay ADD COLUMN span daterange;

-- F10 unique: stay_span on public.stay none -> exclude (span with &&)
--    rows that exclude each other make it fail
-- F11 scan: public.stay every row is read
-- F12 blocks-reads: public.stay reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.stay (reads and writes wait); no rewrite, scans public.stay
ALTER TABLE public.stay ADD CONSTRAINT stay_span EXCLUDE USING gist (span WITH &&);
