-- modelmig revision 20260101000000: range type gets another multirange name and comment
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.span: app.span_multirange -> app."Spans"

-- F1 rename: app.span app.span_multirange -> app."Spans"
--    code that uses the old name breaks
ALTER TYPE app.span_multirange RENAME TO "Spans";

ALTER FUNCTION app.span_multirange() RENAME TO "Spans";

ALTER FUNCTION app.span_multirange(app.span) RENAME TO "Spans";

ALTER FUNCTION app.span_multirange(app.span[]) RENAME TO "Spans";

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ADD COLUMN added app."Spans";

COMMENT ON TYPE app.span IS 'new';
