-- modelmig revision 20260101000000: index of a materialized view over what is rebuilt
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     public.====(text, text): dropped and created again
--   F2 recreated     public.short(text): dropped and created again
--   F3 scan          public.words: every row is read
--   F4 blocks-writes public.words: writes wait
--   F5 scan          public.words: every row is read
--   F6 blocks-writes public.words: writes wait

-- measured: ACCESS EXCLUSIVE on public.words (reads and writes wait); no rewrite, no scan
DROP INDEX public.words_a;

-- F1 recreated: public.====(text, text) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR public.====(text, text);

-- measured: ACCESS EXCLUSIVE on public.words (reads and writes wait); no rewrite, no scan
DROP INDEX public.words_short;

-- F2 recreated: public.short(text) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.short(text);

CREATE OPERATOR public.==== (function = public.alike, leftarg = text, rightarg = text);

-- F3 scan: public.words every row is read
-- F4 blocks-writes: public.words writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.words (writes wait); no rewrite, scans public.words
CREATE INDEX words_a ON public.words ((text OPERATOR(public.====) 'a'::text));

CREATE FUNCTION public.short(text)
 RETURNS character varying
 LANGUAGE sql
 IMMUTABLE
RETURN "left"($1, 3);

-- F5 scan: public.words every row is read
-- F6 blocks-writes: public.words writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on public.words (writes wait); no rewrite, scans public.words
CREATE INDEX words_short ON public.words ((public.short(text)));
