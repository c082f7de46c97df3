-- modelmig revision 20260101000000: operator class and family dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss     app.gone: dropped with its column
--   F2 scan          app.t: every row is read
--   F3 blocks-writes app.t: writes wait

DROP OPERATOR FAMILY app.sizes USING hash;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_a;

-- F1 data-loss: app.gone dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.gone (reads and writes wait); no rewrite, no scan
DROP TABLE app.gone;

DROP OPERATOR CLASS app.small USING btree;

DROP OPERATOR FAMILY app.small USING btree;

-- F2 scan: app.t every row is read
-- F3 blocks-writes: app.t writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.t (writes wait); no rewrite, scans app.t
CREATE INDEX t_a ON app.t (a);
