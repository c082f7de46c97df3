-- modelmig revision 20260101000000: type changes under a column of rows of the table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss    app.holder.r: app.z -> app.z
--   F2 type-change  app.z.a: integer -> bigint
--   F3 rewrite      app.z: every row is written anew
--   F4 blocks-reads app.z: reads and writes wait

-- F1 data-loss: app.holder.r app.z -> app.z
--    the column is dropped and added again at the end; its values are gone
-- measured: ACCESS EXCLUSIVE on app.holder (reads and writes wait); no rewrite, no scan
ALTER TABLE app.holder DROP COLUMN r;

-- F2 type-change: app.z.a integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.z every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.z reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.z (reads and writes wait); rewrites app.z
ALTER TABLE app.z ALTER COLUMN a TYPE bigint;

-- measured: ACCESS EXCLUSIVE on app.holder (reads and writes wait); no rewrite, no scan
ALTER TABLE app.holder ADD COLUMN r app.z;
