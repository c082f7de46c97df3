-- modelmig revision 20260101000000: operator class becomes the default of a type
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     app.latest: dropped and created again
--   F2 scan          app.releases: every row is read
--   F3 blocks-reads  app.releases: reads and writes wait
--   F4 scan          app.releases: every row is read
--   F5 blocks-writes app.releases: writes wait
--   F6 scan          app.notes: every row is read
--   F7 blocks-writes app.notes: writes wait
--   F8 blocks-writes app.releases: writes wait

-- F1 recreated: app.latest dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.latest (reads and writes wait); no rewrite, no scan
DROP VIEW app.latest;

-- measured: ACCESS EXCLUSIVE on app.notes, app.releases (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP CONSTRAINT notes_version_fkey;

-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, no scan
ALTER TABLE app.releases DROP CONSTRAINT releases_pkey;

-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, no scan
DROP INDEX app.releases_old;

CREATE OPERATOR FAMILY app.version_ops USING btree;

CREATE OPERATOR CLASS app.version_ops
    DEFAULT FOR TYPE app.version USING btree FAMILY app.version_ops AS
    OPERATOR 1 app.<,
    OPERATOR 3 app.=,
    OPERATOR 5 app.>,
    FUNCTION 1 (app.version, app.version) app.version_cmp(app.version, app.version);

-- F2 scan: app.releases every row is read
-- F3 blocks-reads: app.releases reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, scans app.releases
ALTER TABLE app.releases ADD CONSTRAINT releases_pkey PRIMARY KEY (version);

-- F4 scan: app.releases every row is read
-- F5 blocks-writes: app.releases writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.releases (writes wait); no rewrite, scans app.releases
CREATE INDEX releases_old ON app.releases (old);

-- F6 scan: app.notes every row is read
-- F7 blocks-writes: app.notes writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F8 blocks-writes: app.releases writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.notes, app.releases (writes wait); no rewrite, scans app.notes
ALTER TABLE app.notes ADD CONSTRAINT notes_version_fkey FOREIGN KEY (version) REFERENCES app.releases (version);

CREATE VIEW app.latest (version, count) AS
SELECT releases.version,
    count(*) AS count
   FROM (app.releases
     CROSS JOIN ( VALUES (1)) one)
  GROUP BY releases.version;
