-- modelmig revision 20260101000000: operator and cast dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint t_color_check on app.t: (OPERATOR(app.!!) color) AND (color)::boolean -> none

-- F1 check-constraint: t_color_check on app.t (OPERATOR(app.!!) color) AND (color)::boolean -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_color_check;

DROP CAST (app.color AS boolean);

DROP OPERATOR app.!!(NONE, app.color);

DROP FUNCTION app.dark(app.color);
