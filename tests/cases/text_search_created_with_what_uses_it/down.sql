-- modelmig revision 20260101000000 down: text search created with what uses it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its 2 columns

-- D1 data-loss: app.t dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;

DROP TEXT SEARCH CONFIGURATION app.search;

DROP TEXT SEARCH DICTIONARY "Other"."Plain";
