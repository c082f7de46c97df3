-- modelmig revision 20260101000000: range type dropped with its column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.t.m: app.span_multirange dropped
--   F2 data-loss app.t.s: app.span dropped

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- F1 data-loss: app.t.m app.span_multirange dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN m;

-- F2 data-loss: app.t.s app.span dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP COLUMN s;

DROP TYPE app.span;
