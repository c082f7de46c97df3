-- modelmig revision 20260101000000 down: check of parent and child goes and comes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint k on public.parent: none -> a > 0
--   D2 scan             public.child: every row is read
--   D3 scan             public.parent: every row is read
--   D4 blocks-reads     public.child: reads and writes wait
--   D5 blocks-reads     public.parent: reads and writes wait
--   D6 may-fail-on-rows k on public.parent: fails on rows that violate the check
--   D7 check-constraint k on public.child: none -> a > 0

-- D1 check-constraint: k on public.parent none -> a > 0
--    rows that break it make the statement fail
-- D2 scan: public.child every row is read
-- D3 scan: public.parent every row is read
-- D4 blocks-reads: public.child reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-reads: public.parent reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: k on public.parent fails on rows that violate the check
--    to count them: SELECT count(*) FROM public.parent WHERE NOT (a > 0)
-- measured: ACCESS EXCLUSIVE on public.child, public.parent (reads and writes wait); no rewrite, scans public.child, public.parent
ALTER TABLE public.parent ADD CONSTRAINT k CHECK (a > 0);

-- D7 check-constraint: k on public.child none -> a > 0
--    rows that break it make the statement fail
-- measured: ACCESS EXCLUSIVE on public.child (reads and writes wait); no rewrite, no scan
ALTER TABLE public.child ADD CONSTRAINT k CHECK (a > 0);
