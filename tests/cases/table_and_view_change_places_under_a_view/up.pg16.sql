-- modelmig revision 20260101000000: table and view change places under a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated       public.shown: dropped and created again
--   F2 data-loss       public.item: dropped with its column
--   F3 possible-rename public.item: not renamed: public.item=old_item

-- F1 recreated: public.shown dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.shown (reads and writes wait); no rewrite, no scan
DROP VIEW public.shown;

-- measured: ACCESS EXCLUSIVE on public.old_item (reads and writes wait); no rewrite, no scan
DROP VIEW public.old_item;

-- F2 data-loss: public.item dropped with its column
--    every row is gone; down brings back an empty table
-- F3 possible-rename: public.item not renamed: public.item=old_item
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on public.item (reads and writes wait); no rewrite, no scan
DROP TABLE public.item;

CREATE TABLE public.old_item (
    id integer
);

CREATE VIEW public.item (id) AS
SELECT id
   FROM public.old_item;

CREATE VIEW public.listed (id) AS
SELECT id
   FROM public.item;

CREATE VIEW public.shown (id) AS
SELECT id
   FROM public.listed;
