-- modelmig revision 20260101000000: text search template changed under a generated column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 collateral   app.t.words: generated from body
--   F2 recreated    app.search: dropped and created again
--   F3 recreated    app.words: dropped and created again
--   F4 rewrite      app.t: every row is written anew
--   F5 blocks-reads app.t: reads and writes wait

-- F1 collateral: app.t.words generated from body
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN words;

-- F2 recreated: app.search dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION app.search;

-- F3 recreated: app.words dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH DICTIONARY app.words;

CREATE TEXT SEARCH DICTIONARY app.words (template = pg_catalog.snowball, language = 'english');

CREATE TEXT SEARCH CONFIGURATION app.search (parser = pg_catalog."default");

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app.words;

-- F4 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('app.search'::regconfig, body)) STORED;
