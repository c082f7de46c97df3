-- modelmig revision 20260101000000: operator changed under a check an index and a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     app.v: dropped and created again
--   F2 recreated     app.===(integer, integer): dropped and created again
--   F3 scan          app.t: every row is read
--   F4 blocks-reads  app.t: reads and writes wait
--   F5 scan          app.t: every row is read
--   F6 blocks-writes app.t: writes wait

-- F1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_check;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_same;

-- F2 recreated: app.===(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.===(integer, integer);

CREATE OPERATOR app.=== (
    function = pg_catalog.int4eq,
    leftarg = integer,
    rightarg = integer,
    commutator = OPERATOR(app.===),
    hashes = true
);

-- F3 scan: app.t every row is read
-- F4 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT t_check CHECK (a OPERATOR(app.===) b);

-- F5 scan: app.t every row is read
-- F6 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_same ON app.t ((a OPERATOR(app.===) b));

CREATE VIEW app.v (same) AS
SELECT (t.a OPERATOR(app.===) t.b) AS same
   FROM (app.t
     CROSS JOIN ( VALUES (1)) one);
