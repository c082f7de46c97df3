-- modelmig revision 20260101000000 down: foreign tables created
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.mood: dropped

-- measured: ACCESS EXCLUSIVE on app.ids (reads and writes wait); no rewrite, no scan
DROP VIEW app.ids;

-- measured: ACCESS EXCLUSIVE on app."Far Orders" (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app."Far Orders";

-- measured: ACCESS EXCLUSIVE on app.empty (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.empty;

DROP FUNCTION app.touch();

-- D1 data-loss: app.mood dropped
--    columns of the type must be gone
DROP TYPE app.mood;
