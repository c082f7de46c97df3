-- modelmig revision 20260101000000 down: collations created with what uses them
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its 3 columns
--   D2 data-loss app.pair: dropped
--   D3 data-loss app.word: dropped

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- D1 data-loss: app.t dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;

-- D2 data-loss: app.pair dropped
--    columns of the type must be gone
-- measured: ACCESS EXCLUSIVE on app.pair (reads and writes wait); no rewrite, no scan
DROP TYPE app.pair;

-- D3 data-loss: app.word dropped
--    columns of the type must be gone
DROP DOMAIN app.word;

DROP TYPE app.words;

DROP COLLATION "Other"."No Case";

DROP COLLATION app.bytes;

DROP COLLATION app.mixed;
