-- modelmig revision 20260101000000: text search renamed and moved
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.search: app.search -> other."Search"
--   F2 rename app.plain: app.plain -> app.simplest

-- F1 rename: app.search app.search -> other."Search"
--    code that uses the old name breaks
ALTER TEXT SEARCH CONFIGURATION app.search SET SCHEMA other;

ALTER TEXT SEARCH CONFIGURATION other.search RENAME TO "Search";

-- F2 rename: app.plain app.plain -> app.simplest
--    code that uses the old name breaks
ALTER TEXT SEARCH DICTIONARY app.plain RENAME TO simplest;

-- measured: SHARE ROW EXCLUSIVE on app.t (writes wait); no rewrite, no scan
CREATE OR REPLACE TRIGGER words BEFORE UPDATE ON app.t FOR EACH ROW WHEN ((to_tsvector('other."Search"'::regconfig, new.body) <> ''::tsvector)) EXECUTE FUNCTION tsvector_update_trigger('words', 'other."Search"', 'body');
