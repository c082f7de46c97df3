-- modelmig revision 20260101000000: check of parent and child goes and comes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint k on public.parent: a > 0 -> none
--   F2 check-constraint k on public.child: a > 0 -> none

-- F1 check-constraint: k on public.parent a > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on public.child, public.parent (reads and writes wait); no rewrite, no scan
ALTER TABLE public.parent DROP CONSTRAINT k;

-- F2 check-constraint: k on public.child a > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on public.child (reads and writes wait); no rewrite, no scan
ALTER TABLE public.child DROP CONSTRAINT k;
