-- modelmig revision 20260101000000 down: operators and casts created with what uses them
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its 3 columns
--   D2 data-loss app.color: dropped
--   D3 data-loss app.pair: dropped

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- D1 data-loss: app.t dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;

DROP OPERATOR "Other".===(integer, app.color);

DROP CAST (app.color AS bigint);

DROP CAST (app.color AS integer);

DROP CAST (integer AS app.pair);

DROP OPERATOR app.!==(app.color, integer);

DROP OPERATOR app.===(app.color, integer);

DROP OPERATOR app.@@(NONE, app.color);

DROP FUNCTION app.dark(app.color);

DROP FUNCTION app.is_color(integer, app.color);

DROP FUNCTION app.is_not_number(app.color, integer);

DROP FUNCTION app.is_number(app.color, integer);

DROP FUNCTION app.to_number(app.color);

DROP FUNCTION app.to_pair(integer);

-- D2 data-loss: app.color dropped
--    columns of the type must be gone
DROP TYPE app.color;

-- D3 data-loss: app.pair dropped
--    columns of the type must be gone
-- measured: ACCESS EXCLUSIVE on app.pair (reads and writes wait); no rewrite, no scan
DROP TYPE app.pair;
