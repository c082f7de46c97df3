-- modelmig revision 20260101000000: text search changed in place
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 needs-reindex t_body on app.t: made with text search configuration app.search

CREATE TEXT SEARCH DICTIONARY app.more (template = pg_catalog.simple, accept = 'true');

ALTER TEXT SEARCH DICTIONARY app.plain (accept);

-- F1 needs-reindex: t_body on app.t made with text search configuration app.search
--    the index keeps the words it was built with until REINDEX
ALTER TEXT SEARCH CONFIGURATION app.search DROP MAPPING FOR url;

ALTER TEXT SEARCH CONFIGURATION app.search ALTER MAPPING FOR asciiword, word WITH app.more;

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR file, "int" WITH simple;

COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'new';
