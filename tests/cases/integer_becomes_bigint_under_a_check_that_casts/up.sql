-- modelmig revision 20260101000000: integer becomes bigint under a check that casts
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.coupons.code: integer -> bigint     after.rs:9
--   F2 rewrite      app.coupons: every row is written anew  after.rs:9
--   F3 blocks-reads app.coupons: reads and writes wait      after.rs:9

-- F1 type-change: app.coupons.code integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.coupons every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.coupons reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.coupons (reads and writes wait); rewrites app.coupons, rebuilds app.pk_coupons
ALTER TABLE app.coupons ALTER COLUMN code TYPE bigint;
