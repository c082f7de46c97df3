-- modelmig revision 20260101000000 down: operator class becomes the default of a type
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated     app.latest: dropped and created again
--   D2 scan          app.releases: every row is read
--   D3 blocks-reads  app.releases: reads and writes wait
--   D4 scan          app.releases: every row is read
--   D5 blocks-writes app.releases: writes wait
--   D6 scan          app.notes: every row is read
--   D7 blocks-writes app.notes: writes wait
--   D8 blocks-writes app.releases: writes wait

-- D1 recreated: app.latest dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.latest (reads and writes wait); no rewrite, no scan
DROP VIEW app.latest;

-- measured: ACCESS EXCLUSIVE on app.notes, app.releases (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP CONSTRAINT notes_version_fkey;

-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, no scan
ALTER TABLE app.releases DROP CONSTRAINT releases_pkey;

-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, no scan
DROP INDEX app.releases_old;

DROP OPERATOR CLASS app.version_ops USING btree;

DROP OPERATOR FAMILY app.version_ops USING btree;

-- D2 scan: app.releases every row is read
-- D3 blocks-reads: app.releases reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, scans app.releases
ALTER TABLE app.releases ADD CONSTRAINT releases_pkey PRIMARY KEY (version);

-- D4 scan: app.releases every row is read
-- D5 blocks-writes: app.releases writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.releases (writes wait); no rewrite, scans app.releases
CREATE INDEX releases_old ON app.releases (old);

-- D6 scan: app.notes every row is read
-- D7 blocks-writes: app.notes writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D8 blocks-writes: app.releases writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.notes, app.releases (writes wait); no rewrite, scans app.notes
ALTER TABLE app.notes ADD CONSTRAINT notes_version_fkey FOREIGN KEY (version) REFERENCES app.releases (version);

CREATE VIEW app.latest (version, count) AS
SELECT releases.version,
    count(*) AS count
   FROM (app.releases
     CROSS JOIN ( VALUES (1)) one)
  GROUP BY releases.version;
