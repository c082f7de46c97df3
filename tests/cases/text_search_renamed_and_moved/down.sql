-- modelmig revision 20260101000000 down: text search renamed and moved
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename other."Search": other."Search" -> app.search
--   D2 rename app.simplest: app.simplest -> app.plain

-- D1 rename: other."Search" other."Search" -> app.search
--    code that uses the old name breaks
ALTER TEXT SEARCH CONFIGURATION other."Search" SET SCHEMA app;

ALTER TEXT SEARCH CONFIGURATION app."Search" RENAME TO search;

-- D2 rename: app.simplest app.simplest -> app.plain
--    code that uses the old name breaks
ALTER TEXT SEARCH DICTIONARY app.simplest RENAME TO plain;

-- measured: SHARE ROW EXCLUSIVE on app.t (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER words BEFORE UPDATE ON app.t FOR EACH ROW WHEN ((to_tsvector('app.search'::regconfig, new.body) <> ''::tsvector)) EXECUTE FUNCTION tsvector_update_trigger('words', 'app.search', 'body');
