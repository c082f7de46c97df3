-- modelmig revision 20260101000000 down: index of a materialized view over what is rebuilt
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated     public.====(text, text): dropped and created again
--   D2 recreated     public.short(text): dropped and created again
--   D3 scan          public.words: every row is read
--   D4 blocks-writes public.words: writes wait
--   D5 scan          public.words: every row is read
--   D6 blocks-writes public.words: writes wait

-- measured: ACCESS EXCLUSIVE on public.words (reads and writes wait); no rewrite, no scan
DROP INDEX public.words_a;

-- D1 recreated: public.====(text, text) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR public.====(text, text);

-- measured: ACCESS EXCLUSIVE on public.words (reads and writes wait); no rewrite, no scan
DROP INDEX public.words_short;

-- D2 recreated: public.short(text) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.short(text);

CREATE OPERATOR public.==== (function = public.same, leftarg = text, rightarg = text);

-- D3 scan: public.words every row is read
-- D4 blocks-writes: public.words writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.words (writes wait); no rewrite, scans public.words
CREATE INDEX words_a ON public.words ((text OPERATOR(public.====) 'a'::text));

CREATE FUNCTION public.short(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN "left"($1, 3);

-- D5 scan: public.words every row is read
-- D6 blocks-writes: public.words writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.words (writes wait); no rewrite, scans public.words
CREATE INDEX words_short ON public.words ((public.short(text)));
