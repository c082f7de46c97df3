-- modelmig revision 20260101000000 down: operator changed under a check an index and a view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated     app.v: dropped and created again
--   D2 recreated     app.===(integer, integer): dropped and created again
--   D3 scan          app.t: every row is read
--   D4 blocks-reads  app.t: reads and writes wait
--   D5 scan          app.t: every row is read
--   D6 blocks-writes app.t: writes wait

-- D1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_check;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_same;

-- D2 recreated: app.===(integer, integer) dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR app.===(integer, integer);

CREATE OPERATOR app.=== (function = pg_catalog.int4eq, leftarg = integer, rightarg = integer);

-- D3 scan: app.t every row is read
-- D4 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT t_check CHECK (a OPERATOR(app.===) b);

-- D5 scan: app.t every row is read
-- D6 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_same ON app.t ((a OPERATOR(app.===) b));

CREATE VIEW app.v (same) AS
SELECT (t.a OPERATOR(app.===) t.b) AS same
   FROM (app.t
     CROSS JOIN ( VALUES (1)) one);
