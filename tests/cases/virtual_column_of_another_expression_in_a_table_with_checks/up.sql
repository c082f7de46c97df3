-- modelmig revision 20260101000000: virtual column of another expression in a table with checks
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default public.bill.gross: integer as (net * 2) -> integer as (net * 3)
--   F2 server-default public.sent.twice: integer as (size * 2) -> integer as (size + size)
--   F3 server-default public.plain.twice: id * 2 -> id + id

-- F1 server-default: public.bill.gross integer as (net * 2) -> integer as (net * 3)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on public.bill (reads and writes wait); no rewrite, no scan
ALTER TABLE public.bill DROP COLUMN gross;

-- F2 server-default: public.sent.twice integer as (size * 2) -> integer as (size + size)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on public.sent (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sent DROP COLUMN twice;

-- measured: ACCESS EXCLUSIVE on public.bill (reads and writes wait); no rewrite, no scan
ALTER TABLE public.bill ADD COLUMN gross integer GENERATED ALWAYS AS (net * 3) VIRTUAL;

-- F3 server-default: public.plain.twice id * 2 -> id + id
--    every value is computed again
-- measured: ACCESS EXCLUSIVE on public.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE public.plain ALTER COLUMN twice SET EXPRESSION AS (id + id);

-- measured: ACCESS EXCLUSIVE on public.sent (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sent ADD COLUMN twice integer GENERATED ALWAYS AS (size + size) VIRTUAL;
