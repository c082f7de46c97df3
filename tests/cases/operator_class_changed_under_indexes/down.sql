-- modelmig revision 20260101000000 down: operator class changed under indexes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated     app.sizes USING btree: dropped and created again
--   D2 scan          app.m: every row is read
--   D3 blocks-writes app.m: writes wait
--   D4 scan          app.t: every row is read
--   D5 blocks-reads  app.t: reads and writes wait
--   D6 scan          app.t: every row is read
--   D7 blocks-writes app.t: writes wait

-- measured: ACCESS EXCLUSIVE on app.m (reads and writes wait); no rewrite, no scan
DROP INDEX app.m_a;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT once;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_a;

-- D1 recreated: app.sizes USING btree dropped and created again
--    it is created again further down, in the same transaction
DROP OPERATOR CLASS app.sizes USING btree;

CREATE OPERATOR CLASS app.sizes
    FOR TYPE integer USING btree FAMILY app.sizes AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

COMMENT ON OPERATOR CLASS app.sizes USING btree IS 'kept';

-- D2 scan: app.m every row is read
-- D3 blocks-writes: app.m writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.m (writes wait); no rewrite, scans app.m
CREATE INDEX m_a ON app.m (a app.sizes);

-- D4 scan: app.t every row is read
-- D5 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT once EXCLUDE USING btree (a app.sizes WITH =);

-- D6 scan: app.t every row is read
-- D7 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_a ON app.t (a app.sizes);
