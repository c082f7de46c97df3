-- modelmig revision 20260101000000: parts of an index with marks and names of their own
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.parts_a: every row is read
--   F2 blocks-writes app.parts: writes wait
--   F3 blocks-writes app.parts_a: writes wait

-- F1 scan: app.parts_a every row is read
-- F2 blocks-writes: app.parts writes wait
--    SHARE is held all the while, longer the larger the table
-- F3 blocks-writes: app.parts_a writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.parts, app.parts_a (writes wait); no rewrite, scans app.parts_a
CREATE INDEX parts_size ON app.parts (size);

ALTER INDEX app.parts_a_size_idx RENAME TO own_size;

-- measured: SHARE UPDATE EXCLUSIVE on app.parts_a (reads and writes go on); no rewrite, no scan
ALTER TABLE app.parts_a CLUSTER ON own_size;
