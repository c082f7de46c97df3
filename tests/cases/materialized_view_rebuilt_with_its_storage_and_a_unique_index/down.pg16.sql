-- modelmig revision 20260101000000 down: materialized view rebuilt with its storage and a unique index
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.m: dropped and created again
--   D2 type-change      app.t.a: bigint -> integer
--   D3 rewrite          app.t: every row is written anew
--   D4 blocks-reads     app.t: reads and writes wait
--   D5 may-fail-on-rows app.t.a: fails on values that are out of range
--   D6 scan             app.t: every row is read
--   D7 may-fail-on-rows m_a on app.m: fails on duplicates

-- D1 recreated: app.m dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.m;

-- D2 type-change: app.t.a bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.t.a fails on values that are out of range
--    to count them: SELECT count(*) FROM app.t WHERE a NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN a TYPE integer;

-- D6 scan: app.t every row is read
-- measured: no lock on an existing table; no rewrite, scans app.t
CREATE MATERIALIZED VIEW app.m (a, b) AS
SELECT a,
    b
   FROM app.t;

ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STORAGE EXTERNAL;

ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STATISTICS 500;

-- D7 may-fail-on-rows: m_a on app.m fails on duplicates
CREATE UNIQUE INDEX m_a ON app.m (a);

ALTER MATERIALIZED VIEW app.m CLUSTER ON m_a;
