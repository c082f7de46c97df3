-- modelmig revision 20260101000000 down: identity as like makes it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 silent-loss    public.copy_id_seq: a position above 2147483647 becomes 2147483647
--   D2 server-default public.copy.id: identity by default -> identity always

-- measured: ACCESS EXCLUSIVE on public.copy (reads and writes wait); no rewrite, no scan
ALTER TABLE public.copy RENAME CONSTRAINT copy_id_not_null TO model_id_not_null;

-- D1 silent-loss: public.copy_id_seq a position above 2147483647 becomes 2147483647
--    a sequence that was past it has no number left
SELECT setval('public.copy_id_seq', 2147483647, is_called) FROM public.copy_id_seq WHERE last_value > 2147483647;

-- D2 server-default: public.copy.id identity by default -> identity always
--    inserts that name the column fail without OVERRIDING SYSTEM VALUE, and so do updates that set it
-- measured: ACCESS EXCLUSIVE on public.copy (reads and writes wait); no rewrite, no scan
ALTER TABLE public.copy ALTER COLUMN id SET GENERATED ALWAYS;

-- measured: SHARE ROW EXCLUSIVE on public.copy_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.copy_id_seq AS bigint MAXVALUE 2147483647;

-- measured: SHARE ROW EXCLUSIVE on public.model_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.model_id_seq AS integer;
