-- modelmig revision 20260101000000 down: range type gets another multirange name and comment
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t.added: app.span_multirange dropped
--   D2 rename    app.span: app."Spans" -> app.span_multirange

-- D1 data-loss: app.t.added app.span_multirange dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN added;

-- D2 rename: app.span app."Spans" -> app.span_multirange
--    code that uses the old name breaks
ALTER TYPE app."Spans" RENAME TO span_multirange;

ALTER FUNCTION app."Spans"() RENAME TO span_multirange;

ALTER FUNCTION app."Spans"(app.span) RENAME TO span_multirange;

ALTER FUNCTION app."Spans"(app.span[]) RENAME TO span_multirange;

COMMENT ON TYPE app.span IS 'old';
