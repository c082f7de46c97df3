-- modelmig revision 20260101000000 down: function created for a check and a default
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.users: dropped with its 2 columns

-- D1 data-loss: app.users dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TABLE app.users;

DROP FUNCTION app.code();

DROP FUNCTION app.is_code(text);
