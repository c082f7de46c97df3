-- modelmig revision 20260101000000 down: range type dropped with its column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible   app.t.m: app.span_multirange comes back at the end of the table, empty
--   D2 server-default app.t.s: none -> '[1,2)'::app.span
--   D3 irreversible   app.t.s: app.span comes back at the end of the table, with its default in every row

CREATE TYPE app.span AS RANGE (subtype = integer);

COMMENT ON TYPE app.span IS 'numbers';

-- D1 irreversible: app.t.m app.span_multirange comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ADD COLUMN m app.span_multirange;

-- D2 server-default: app.t.s none -> '[1,2)'::app.span
--    rows that are there all get one value, computed now
-- D3 irreversible: app.t.s app.span comes back at the end of the table, with its default in every row
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ADD COLUMN s app.span DEFAULT '[1,2)'::app.span;

CREATE VIEW app.v (id, s) AS
SELECT t.id,
    t.s
   FROM app.t;
