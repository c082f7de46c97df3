-- modelmig revision 20260101000000: rows removed under a trigger that always fires
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         public.entry.note: NULL -> NOT NULL
--   F2 scan             public.entry: every row is read
--   F3 blocks-reads     public.entry: reads and writes wait
--   F4 may-fail-on-rows public.entry.note: fails on NULL
--   F5 check-constraint entry_amount_check on public.entry: none -> amount > 0
--   F6 scan             public.entry: every row is read
--   F7 blocks-reads     public.entry: reads and writes wait
--   F8 may-fail-on-rows entry_amount_check on public.entry: fails on rows that violate the check

-- F1 not-null: public.entry.note NULL -> NOT NULL
--    fails on rows that hold NULL
-- F2 scan: public.entry every row is read
-- F3 blocks-reads: public.entry reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: public.entry.note fails on NULL
--    to count them: SELECT count(*) FROM public.entry WHERE note IS NULL
-- measured: ACCESS EXCLUSIVE on public.entry (reads and writes wait); no rewrite, scans public.entry
ALTER TABLE public.entry ALTER COLUMN note SET NOT NULL;

-- F5 check-constraint: entry_amount_check on public.entry none -> amount > 0
--    rows that break it make the statement fail
-- F6 scan: public.entry every row is read
-- F7 blocks-reads: public.entry reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: entry_amount_check on public.entry fails on rows that violate the check
--    to count them: SELECT count(*) FROM public.entry WHERE NOT (amount > 0)
-- measured: ACCESS EXCLUSIVE on public.entry (reads and writes wait); no rewrite, scans public.entry
ALTER TABLE public.entry ADD CONSTRAINT entry_amount_check CHECK (amount > 0);
