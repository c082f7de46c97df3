-- modelmig revision 20260101000000 down: identity narrowed beyond its bounds
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  public.item.id: smallint -> bigint
--   D2 rewrite      public.item: every row is written anew
--   D3 blocks-reads public.item: reads and writes wait
--   D4 silent-loss  public.item_id_seq: a position above 100000000000 becomes 100000000000
--   D5 type-change  public.part.id: integer -> bigint
--   D6 rewrite      public.part: every row is written anew
--   D7 blocks-reads public.part: reads and writes wait

-- D1 type-change: public.item.id smallint -> bigint
--    values are converted by an assignment cast
-- D2 rewrite: public.item every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: public.item reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.item (reads and writes wait); rewrites public.item
ALTER TABLE public.item ALTER COLUMN id TYPE bigint;

-- D4 silent-loss: public.item_id_seq a position above 100000000000 becomes 100000000000
--    a sequence that was past it has no number left
SELECT setval('public.item_id_seq', 100000000000, is_called) FROM public.item_id_seq WHERE last_value > 100000000000;

-- measured: ACCESS EXCLUSIVE on public.item (reads and writes wait); no rewrite, no scan
ALTER TABLE public.item ALTER COLUMN id SET MAXVALUE 100000000000;

-- D5 type-change: public.part.id integer -> bigint
--    values are converted by an assignment cast
-- D6 rewrite: public.part every row is written anew
--    needs the table's size again on disk
-- D7 blocks-reads: public.part reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.part (reads and writes wait); rewrites public.part
ALTER TABLE public.part ALTER COLUMN id TYPE bigint;

-- measured: ACCESS EXCLUSIVE on public.part (reads and writes wait); no rewrite, no scan
ALTER TABLE public.part ALTER COLUMN id SET MINVALUE -100000000000;
