-- modelmig revision 20260101000000: text becomes integer under a check that casts
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.coupons.code: text -> integer                                   after.rs:9
--   F2 rewrite          app.coupons: every row is written anew                              after.rs:9
--   F3 blocks-reads     app.coupons: reads and writes wait                                  after.rs:9
--   F4 may-fail-on-rows app.coupons.code: fails on values that do not read as the new type  after.rs:9
--   F5 silent-loss      app.coupons.code: 007 becomes 7                                     after.rs:9
--   F6 scan             app.coupons: every row is read                                      after.rs:8
--   F7 blocks-reads     app.coupons: reads and writes wait                                  after.rs:8

-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); no rewrite, no scan
ALTER TABLE app.coupons DROP CONSTRAINT ck_coupons_code;

-- F1 type-change: app.coupons.code text -> integer
--    values are converted by an explicit cast
-- F2 rewrite: app.coupons every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.coupons.code fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.coupons WHERE CASE WHEN code ~ '^\s*[-+]?[0-9]+\s*$' THEN code::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE code IS NOT NULL END
-- F5 silent-loss: app.coupons.code 007 becomes 7
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); rewrites app.coupons, rebuilds app.pk_coupons
ALTER TABLE app.coupons ALTER COLUMN code TYPE integer USING code::integer;

-- F6 scan: app.coupons every row is read
-- F7 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); no rewrite, scans app.coupons
ALTER TABLE app.coupons ADD CONSTRAINT ck_coupons_code CHECK (length(code::text) < 9);
