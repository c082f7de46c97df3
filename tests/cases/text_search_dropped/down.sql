-- modelmig revision 20260101000000 down: text search dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.t: every row is read
--   D2 blocks-writes app.t: writes wait

CREATE TEXT SEARCH DICTIONARY app.plain (template = pg_catalog.simple);

CREATE TEXT SEARCH CONFIGURATION app.search (parser = pg_catalog."default");

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR word WITH app.plain;

COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'goes';

-- D1 scan: app.t every row is read
-- D2 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_body ON app.t USING gin ((to_tsvector('app.search'::regconfig, body)));
