-- modelmig revision 20260101000000: names of 63 bytes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk: every row is read  after.rs:13
--   F2 blocks-writes app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk: writes wait  after.rs:13

-- measured: ACCESS EXCLUSIVE on app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (reads and writes wait); no rewrite, no scan
ALTER TABLE app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk ADD COLUMN "éééééééééééééééééééééééééééééééx" integer;

-- F1 scan: app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk every row is read
-- F2 blocks-writes: app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk (writes wait); no rewrite, scans app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk
CREATE INDEX idx_abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefg ON app.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk ("éééééééééééééééééééééééééééééééx");
