-- modelmig revision 20260101000000 down: foreign tables replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.seen: dropped and created again
--   D2 data-loss app.comes: dropped with its column
--   D3 recreated typed: dropped and created again

-- D1 recreated: app.seen dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.seen (reads and writes wait); no rewrite, no scan
DROP VIEW app.seen;

-- D2 data-loss: app.comes dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.comes (reads and writes wait); no rewrite, no scan
DROP TABLE app.comes;

-- measured: ACCESS EXCLUSIVE on app.follows (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.follows;

-- D3 recreated: typed dropped and created again
--    it is created again further down; what was granted on it is not
DROP SERVER typed;

-- measured: ACCESS EXCLUSIVE on app.goes (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.goes;

-- measured: ACCESS EXCLUSIVE on app.moves (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.moves;

CREATE SERVER typed TYPE 'one' FOREIGN DATA WRAPPER files;

CREATE FOREIGN TABLE app.comes (
    id integer
) SERVER far;

CREATE FOREIGN TABLE app.follows (
    id integer
) SERVER typed;

COMMENT ON FOREIGN TABLE app.follows IS 'its server is of another type';

CREATE TABLE app.goes (
    id integer
);

CREATE FOREIGN TABLE app.moves (
    id integer
) SERVER far;

CREATE VIEW app.seen (id) AS
SELECT id
   FROM app.moves;
