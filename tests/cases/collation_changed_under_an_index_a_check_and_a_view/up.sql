-- modelmig revision 20260101000000: collation changed under an index a check and a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     app.v: dropped and created again
--   F2 recreated     app.sorted: dropped and created again
--   F3 scan          app.t: every row is read
--   F4 blocks-reads  app.t: reads and writes wait
--   F5 scan          app.t: every row is read
--   F6 blocks-writes app.t: writes wait

-- F1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_plain_check;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_plain;

-- F2 recreated: app.sorted dropped and created again
--    it is created again further down, in the same transaction
DROP COLLATION app.sorted;

CREATE COLLATION app.sorted (provider = libc, locale = 'POSIX');

COMMENT ON COLLATION app.sorted IS 'stays';

-- F3 scan: app.t every row is read
-- F4 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT t_plain_check CHECK ((plain COLLATE app.sorted) > 'a'::text);

-- F5 scan: app.t every row is read
-- F6 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_plain ON app.t (plain COLLATE app.sorted);

CREATE VIEW app.v (plain) AS
SELECT (t.plain COLLATE app.sorted) AS plain
   FROM (app.t
     CROSS JOIN ( VALUES (1)) one);
