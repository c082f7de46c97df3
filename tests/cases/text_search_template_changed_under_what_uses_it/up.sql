-- modelmig revision 20260101000000: text search template changed under what uses it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     app.find(text): dropped and created again
--   F2 recreated     app.v: dropped and created again
--   F3 recreated     app.search: dropped and created again
--   F4 recreated     app."Words": dropped and created again
--   F5 scan          app.t: every row is read
--   F6 blocks-reads  app.t: reads and writes wait
--   F7 scan          app.t: every row is read
--   F8 blocks-writes app.t: writes wait

-- F1 recreated: app.find(text) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.find(text);

-- F2 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_body_check;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_body;

-- F3 recreated: app.search dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION app.search;

-- F4 recreated: app."Words" dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH DICTIONARY app."Words";

CREATE TEXT SEARCH DICTIONARY app."Words" (template = pg_catalog.snowball, language = 'english');

CREATE TEXT SEARCH CONFIGURATION app.search (parser = pg_catalog."default");

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app."Words";

-- F5 scan: app.t every row is read
-- F6 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT t_body_check CHECK (to_tsvector('app.search'::regconfig, body) IS NOT NULL);

-- F7 scan: app.t every row is read
-- F8 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_body ON app.t USING gin ((to_tsvector('app.search'::regconfig, body)));

CREATE VIEW app.v (words) AS
SELECT to_tsvector('app.search'::regconfig, t.body) AS words
   FROM (app.t
     CROSS JOIN ( VALUES (1)) one);

CREATE FUNCTION app.find(q text)
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM app.v
   WHERE (v.words @@ to_tsquery('app.search'::regconfig, find.q));
END;
