-- modelmig revision 20260101000000: materialized view rebuilt with its storage and a unique index
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated        app.m: dropped and created again
--   F2 type-change      app.t.a: integer -> bigint
--   F3 rewrite          app.t: every row is written anew
--   F4 blocks-reads     app.t: reads and writes wait
--   F5 scan             app.t: every row is read
--   F6 may-fail-on-rows m_a on app.m: fails on duplicates

-- F1 recreated: app.m dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.m;

-- F2 type-change: app.t.a integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.t every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); rewrites app.t
ALTER TABLE app.t ALTER COLUMN a TYPE bigint;

-- F5 scan: app.t every row is read
-- measured: no lock on an existing table; no rewrite, scans app.t
CREATE MATERIALIZED VIEW app.m (a, b) AS
SELECT a,
    b
   FROM app.t;

ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STORAGE EXTERNAL;

ALTER MATERIALIZED VIEW app.m ALTER COLUMN b SET STATISTICS 500;

-- F6 may-fail-on-rows: m_a on app.m fails on duplicates
CREATE UNIQUE INDEX m_a ON app.m (a);

ALTER MATERIALIZED VIEW app.m CLUSTER ON m_a;
