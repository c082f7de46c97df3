-- modelmig revision 20260101000000 down: not null name goes to another column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           u_b_key on public.u: unique (b) -> none
--   D2 check-constraint must on public.d: VALUE > 0 -> none
--   D3 not-null         public.t.b: NOT NULL -> NULL
--   D4 not-null         public.t.a: NULL -> NOT NULL
--   D5 scan             public.t: every row is read
--   D6 blocks-reads     public.t: reads and writes wait
--   D7 may-fail-on-rows public.t.a: fails on NULL
--   D8 not-null         public.u.b: NOT NULL -> NULL

-- D1 unique: u_b_key on public.u unique (b) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on public.u (reads and writes wait); no rewrite, no scan
ALTER TABLE public.u DROP CONSTRAINT u_b_key;

-- D2 check-constraint: must on public.d VALUE > 0 -> none
--    the rule is no longer enforced
ALTER DOMAIN public.d DROP CONSTRAINT must;

ALTER DOMAIN public.d RENAME CONSTRAINT shall TO must;

-- D3 not-null: public.t.b NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on public.t (reads and writes wait); no rewrite, no scan
ALTER TABLE public.t ALTER COLUMN b DROP NOT NULL;

-- D4 not-null: public.t.a NULL -> NOT NULL
--    fails on rows that hold NULL
-- D5 scan: public.t every row is read
-- D6 blocks-reads: public.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: public.t.a fails on NULL
--    to count them: SELECT count(*) FROM public.t WHERE a IS NULL
-- measured: ACCESS EXCLUSIVE on public.t (reads and writes wait); no rewrite, scans public.t
ALTER TABLE public.t ADD CONSTRAINT x NOT NULL a;

-- D8 not-null: public.u.b NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on public.u (reads and writes wait); no rewrite, no scan
ALTER TABLE public.u ALTER COLUMN b DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on public.u (reads and writes wait); no rewrite, no scan
ALTER TABLE public.u RENAME CONSTRAINT u_a_not_null TO y;
