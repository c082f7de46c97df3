-- modelmig revision 20260101000000: not null name goes to another column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  check-constraint must on public.d: none -> VALUE > 0
--   F2  scan             public.v: every row is read
--   F3  blocks-writes    public.v: writes wait
--   F4  may-fail-on-rows must on public.d: fails on rows that violate the check
--   F5  not-null         public.t.a: NOT NULL -> NULL
--   F6  not-null         public.t.b: NULL -> NOT NULL
--   F7  scan             public.t: every row is read
--   F8  blocks-reads     public.t: reads and writes wait
--   F9  may-fail-on-rows public.t.b: fails on NULL
--   F10 not-null         public.u.b: NULL -> NOT NULL
--   F11 scan             public.u: every row is read
--   F12 blocks-reads     public.u: reads and writes wait
--   F13 may-fail-on-rows public.u.b: fails on NULL
--   F14 unique           u_b_key on public.u: none -> unique (b)
--   F15 scan             public.u: every row is read
--   F16 blocks-reads     public.u: reads and writes wait
--   F17 may-fail-on-rows u_b_key on public.u: fails on duplicates

ALTER DOMAIN public.d RENAME CONSTRAINT must TO shall;

-- F1 check-constraint: must on public.d none -> VALUE > 0
--    rows that break it make the statement fail
-- F2 scan: public.v every row is read
-- F3 blocks-writes: public.v writes wait
--    SHARE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: must on public.d fails on rows that violate the check
--    to count them: SELECT count(*) FROM public.v WHERE NOT (d > 0)
-- measured: SHARE on public.v (writes wait); no rewrite, scans public.v
ALTER DOMAIN public.d ADD CONSTRAINT must CHECK (VALUE > 0);

-- F5 not-null: public.t.a NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on public.t (reads and writes wait); no rewrite, no scan
ALTER TABLE public.t ALTER COLUMN a DROP NOT NULL;

-- F6 not-null: public.t.b NULL -> NOT NULL
--    fails on rows that hold NULL
-- F7 scan: public.t every row is read
-- F8 blocks-reads: public.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F9 may-fail-on-rows: public.t.b fails on NULL
--    to count them: SELECT count(*) FROM public.t WHERE b IS NULL
-- measured: ACCESS EXCLUSIVE on public.t (reads and writes wait); no rewrite, scans public.t
ALTER TABLE public.t ADD CONSTRAINT x NOT NULL b;

-- measured: ACCESS EXCLUSIVE on public.u (reads and writes wait); no rewrite, no scan
ALTER TABLE public.u RENAME CONSTRAINT y TO u_a_not_null;

-- F10 not-null: public.u.b NULL -> NOT NULL
--    fails on rows that hold NULL
-- F11 scan: public.u every row is read
-- F12 blocks-reads: public.u reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F13 may-fail-on-rows: public.u.b fails on NULL
--    to count them: SELECT count(*) FROM public.u WHERE b IS NULL
-- measured: ACCESS EXCLUSIVE on public.u (reads and writes wait); no rewrite, scans public.u
ALTER TABLE public.u ADD CONSTRAINT y NOT NULL b;

-- F14 unique: u_b_key on public.u none -> unique (b)
--    duplicates make it fail
-- F15 scan: public.u every row is read
-- F16 blocks-reads: public.u reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F17 may-fail-on-rows: u_b_key on public.u fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM public.u WHERE b IS NOT NULL GROUP BY b HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on public.u (reads and writes wait); no rewrite, scans public.u
ALTER TABLE public.u ADD CONSTRAINT u_b_key UNIQUE (b);
