-- modelmig revision 20260101000000 down: text search changed in place
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 needs-reindex t_body on app.t: made with text search dictionary app.plain
--   D2 needs-reindex t_body on app.t: made with text search configuration app.search

-- D1 needs-reindex: t_body on app.t made with text search dictionary app.plain
--    the index keeps the words it was built with until REINDEX
ALTER TEXT SEARCH DICTIONARY app.plain (accept = 'false');

-- D2 needs-reindex: t_body on app.t made with text search configuration app.search
--    the index keeps the words it was built with until REINDEX
ALTER TEXT SEARCH CONFIGURATION app.search DROP MAPPING FOR file, "int";

ALTER TEXT SEARCH CONFIGURATION app.search ALTER MAPPING FOR asciiword, word WITH app.plain, simple;

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR url WITH simple;

COMMENT ON TEXT SEARCH CONFIGURATION app.search IS NULL;

DROP TEXT SEARCH DICTIONARY app.more;
