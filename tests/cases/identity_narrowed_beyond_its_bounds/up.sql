-- modelmig revision 20260101000000: identity narrowed beyond its bounds
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  silent-loss      public.item_id_seq: a position above 32767 becomes 32767
--   F2  silent-loss      public.part_id_seq: a position below -100 becomes -100
--   F3  silent-loss      public.part_id_seq: a position above 2147483647 becomes 2147483647
--   F4  type-change      public.item.id: bigint -> smallint
--   F5  rewrite          public.item: every row is written anew
--   F6  blocks-reads     public.item: reads and writes wait
--   F7  may-fail-on-rows public.item.id: fails on values that are out of range
--   F8  type-change      public.part.id: bigint -> integer
--   F9  rewrite          public.part: every row is written anew
--   F10 blocks-reads     public.part: reads and writes wait
--   F11 may-fail-on-rows public.part.id: fails on values that are out of range

-- F1 silent-loss: public.item_id_seq a position above 32767 becomes 32767
--    a sequence that was past it has no number left
SELECT setval('public.item_id_seq', 32767, is_called) FROM public.item_id_seq WHERE last_value > 32767;

-- measured: ACCESS EXCLUSIVE on public.item (reads and writes wait); no rewrite, no scan
ALTER TABLE public.item ALTER COLUMN id SET MAXVALUE 32767;

-- F2 silent-loss: public.part_id_seq a position below -100 becomes -100
--    the numbers between are left out
SELECT setval('public.part_id_seq', -100, false) FROM public.part_id_seq WHERE last_value < -100;

-- F3 silent-loss: public.part_id_seq a position above 2147483647 becomes 2147483647
--    a sequence that was past it has no number left
SELECT setval('public.part_id_seq', 2147483647, is_called) FROM public.part_id_seq WHERE last_value > 2147483647;

-- measured: ACCESS EXCLUSIVE on public.part (reads and writes wait); no rewrite, no scan
ALTER TABLE public.part ALTER COLUMN id SET MINVALUE -100 SET MAXVALUE 2147483647;

-- F4 type-change: public.item.id bigint -> smallint
--    values are converted by an assignment cast
-- F5 rewrite: public.item every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: public.item reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: public.item.id fails on values that are out of range
--    to count them: SELECT count(*) FROM public.item WHERE id NOT BETWEEN -32768 AND 32767
-- measured: ACCESS EXCLUSIVE on public.item (reads and writes wait); rewrites public.item
ALTER TABLE public.item ALTER COLUMN id TYPE smallint;

-- F8 type-change: public.part.id bigint -> integer
--    values are converted by an assignment cast
-- F9 rewrite: public.part every row is written anew
--    needs the table's size again on disk
-- F10 blocks-reads: public.part reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F11 may-fail-on-rows: public.part.id fails on values that are out of range
--    to count them: SELECT count(*) FROM public.part WHERE id NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on public.part (reads and writes wait); rewrites public.part
ALTER TABLE public.part ALTER COLUMN id TYPE integer;
