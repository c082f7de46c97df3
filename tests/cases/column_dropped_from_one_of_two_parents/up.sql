-- modelmig revision 20260101000000: column dropped from one of two parents
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss public.pet.a: integer dropped

-- F1 data-loss: public.pet.a integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on public.pet, public.tom (reads and writes wait); no rewrite, no scan
ALTER TABLE public.pet DROP COLUMN a;
