-- modelmig revision 20260101000000 down: rows removed under a trigger that always fires
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint entry_amount_check on public.entry: amount > 0 -> none
--   D2 not-null         public.entry.note: NOT NULL -> NULL

-- D1 check-constraint: entry_amount_check on public.entry amount > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on public.entry (reads and writes wait); no rewrite, no scan
ALTER TABLE public.entry DROP CONSTRAINT entry_amount_check;

-- D2 not-null: public.entry.note NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on public.entry (reads and writes wait); no rewrite, no scan
ALTER TABLE public.entry ALTER COLUMN note DROP NOT NULL;
