-- modelmig revision 20260101000000: foreign tables replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.seen: dropped and created again
--   F2 data-loss app.goes: dropped with its column
--   F3 recreated typed: dropped and created again

-- F1 recreated: app.seen dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.seen (reads and writes wait); no rewrite, no scan
DROP VIEW app.seen;

-- measured: ACCESS EXCLUSIVE on app.comes (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.comes;

-- measured: ACCESS EXCLUSIVE on app.follows (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.follows;

-- F2 data-loss: app.goes dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.goes (reads and writes wait); no rewrite, no scan
DROP TABLE app.goes;

-- measured: ACCESS EXCLUSIVE on app.moves (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.moves;

-- F3 recreated: typed dropped and created again
--    it is created again further down; what was granted on it is not
DROP SERVER typed;

CREATE SERVER typed TYPE 'other' FOREIGN DATA WRAPPER files;

CREATE TABLE app.comes (
    id integer
);

CREATE FOREIGN TABLE app.follows (
    id integer
) SERVER typed;

COMMENT ON FOREIGN TABLE app.follows IS 'its server is of another type';

CREATE FOREIGN TABLE app.goes (
    id integer
) SERVER far;

CREATE FOREIGN TABLE app.moves (
    id integer
) SERVER farther;

CREATE VIEW app.seen (id) AS
SELECT id
   FROM app.moves;
