-- modelmig revision 20260101000000 down: virtual column of another expression in a table with checks
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default public.bill.gross: integer as (net * 3) -> integer as (net * 2)
--   D2 server-default public.sent.twice: integer as (size + size) -> integer as (size * 2)
--   D3 server-default public.plain.twice: id + id -> id * 2

-- D1 server-default: public.bill.gross integer as (net * 3) -> integer as (net * 2)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on public.bill (reads and writes wait); no rewrite, no scan
ALTER TABLE public.bill DROP COLUMN gross;

-- D2 server-default: public.sent.twice integer as (size + size) -> integer as (size * 2)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on public.sent (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sent DROP COLUMN twice;

-- measured: ACCESS EXCLUSIVE on public.bill (reads and writes wait); no rewrite, no scan
ALTER TABLE public.bill ADD COLUMN gross integer GENERATED ALWAYS AS (net * 2) VIRTUAL;

-- D3 server-default: public.plain.twice id + id -> id * 2
--    every value is computed again
-- measured: ACCESS EXCLUSIVE on public.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE public.plain ALTER COLUMN twice SET EXPRESSION AS (id * 2);

-- measured: ACCESS EXCLUSIVE on public.sent (reads and writes wait); no rewrite, no scan
ALTER TABLE public.sent ADD COLUMN twice integer GENERATED ALWAYS AS (size * 2) VIRTUAL;
