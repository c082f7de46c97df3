-- modelmig revision 20260101000000: partition index stays its own when one alike comes above
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  scan          public.events_one: every row is read
--   F2  blocks-writes public.events: writes wait
--   F3  blocks-writes public.events_low: writes wait
--   F4  blocks-writes public.events_one: writes wait
--   F5  scan          public.events_one: every row is read
--   F6  blocks-writes public.events_low: writes wait
--   F7  blocks-writes public.events_one: writes wait
--   F8  scan          public.events_one: every row is read
--   F9  blocks-writes public.events_one: writes wait
--   F10 scan          public.events_one: every row is read
--   F11 blocks-writes public.events_one: writes wait

-- measured: ACCESS EXCLUSIVE on public.events_one (reads and writes wait); no rewrite, no scan
DROP INDEX public.own_id;

-- measured: ACCESS EXCLUSIVE on public.events_one (reads and writes wait); no rewrite, no scan
DROP INDEX public.own_kind;

-- F1 scan: public.events_one every row is read
-- F2 blocks-writes: public.events writes wait
--    SHARE is held all the while, longer the larger the table
-- F3 blocks-writes: public.events_low writes wait
--    SHARE is held all the while, longer the larger the table
-- F4 blocks-writes: public.events_one writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.events, public.events_low, public.events_one (writes wait); no rewrite, scans public.events_one
CREATE INDEX kind ON public.events (kind);

-- F5 scan: public.events_one every row is read
-- F6 blocks-writes: public.events_low writes wait
--    SHARE is held all the while, longer the larger the table
-- F7 blocks-writes: public.events_one writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.events_low, public.events_one (writes wait); no rewrite, scans public.events_one
CREATE INDEX id ON public.events_low (id);

-- F8 scan: public.events_one every row is read
-- F9 blocks-writes: public.events_one writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.events_one (writes wait); no rewrite, scans public.events_one
CREATE INDEX own_id ON public.events_one (id DESC);

-- F10 scan: public.events_one every row is read
-- F11 blocks-writes: public.events_one writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.events_one (writes wait); no rewrite, scans public.events_one
CREATE INDEX own_kind ON public.events_one (kind);

COMMENT ON INDEX public.own_kind IS 'of this one alone';
