-- modelmig revision 20260101000000 down: column dropped from one of two parents
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible public.pet.a: integer comes back at the end of the table, empty

-- D1 irreversible: public.pet.a integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on public.pet, public.tom (reads and writes wait); no rewrite, no scan
ALTER TABLE public.pet ADD COLUMN a integer;
