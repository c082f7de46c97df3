-- modelmig revision 20260101000000 down: text becomes integer under a check that casts
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.coupons.code: integer -> text       after.rs:9
--   D2 rewrite      app.coupons: every row is written anew  after.rs:9
--   D3 blocks-reads app.coupons: reads and writes wait      after.rs:9
--   D4 scan         app.coupons: every row is read          after.rs:8
--   D5 blocks-reads app.coupons: reads and writes wait      after.rs:8

-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); no rewrite, no scan
ALTER TABLE app.coupons DROP CONSTRAINT ck_coupons_code;

-- D1 type-change: app.coupons.code integer -> text
--    values are converted by an assignment cast
-- D2 rewrite: app.coupons every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); rewrites app.coupons, rebuilds app.pk_coupons
ALTER TABLE app.coupons ALTER COLUMN code TYPE text;

-- D4 scan: app.coupons every row is read
-- D5 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); no rewrite, scans app.coupons
ALTER TABLE app.coupons ADD CONSTRAINT ck_coupons_code CHECK (length(code) < 9);
