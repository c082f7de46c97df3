-- modelmig revision 20260101000000 down: integer becomes text under a check that casts
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.coupons.code: text -> integer                                   after.rs:9
--   D2 rewrite          app.coupons: every row is written anew                              after.rs:9
--   D3 blocks-reads     app.coupons: reads and writes wait                                  after.rs:9
--   D4 may-fail-on-rows app.coupons.code: fails on values that do not read as the new type  after.rs:9
--   D5 silent-loss      app.coupons.code: 007 becomes 7                                     after.rs:9
--   D6 scan             app.coupons: every row is read                                      after.rs:8
--   D7 blocks-reads     app.coupons: reads and writes wait                                  after.rs:8

-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); no rewrite, no scan
ALTER TABLE app.coupons DROP CONSTRAINT ck_coupons_code;

-- D1 type-change: app.coupons.code text -> integer
--    values are converted by an explicit cast
-- D2 rewrite: app.coupons every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.coupons.code fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.coupons WHERE CASE WHEN code ~ '^\s*[-+]?[0-9]+\s*$' THEN code::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE code IS NOT NULL END
-- D5 silent-loss: app.coupons.code 007 becomes 7
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); rewrites app.coupons, rebuilds app.pk_coupons
ALTER TABLE app.coupons ALTER COLUMN code TYPE integer USING code::integer;

-- D6 scan: app.coupons every row is read
-- D7 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); no rewrite, scans app.coupons
ALTER TABLE app.coupons ADD CONSTRAINT ck_coupons_code CHECK (length((code)::text) < 9);
