-- modelmig revision 20260101000000 down: text search template changed under a generated column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 collateral   app.t.words: generated from body
--   D2 recreated    app.search: dropped and created again
--   D3 recreated    app.words: dropped and created again
--   D4 rewrite      app.t: every row is written anew
--   D5 blocks-reads app.t: reads and writes wait

-- D1 collateral: app.t.words generated from body
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN words;

-- D2 recreated: app.search dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION app.search;

-- D3 recreated: app.words dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH DICTIONARY app.words;

CREATE TEXT SEARCH DICTIONARY app.words (template = pg_catalog.simple);

CREATE TEXT SEARCH CONFIGURATION app.search (parser = pg_catalog."default");

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app.words;

-- D4 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D5 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('app.search'::regconfig, body)) STORED;
