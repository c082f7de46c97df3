-- modelmig revision 20260101000000 down: type changes under a column of rows of the table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.holder.r: app.z -> app.z
--   D2 type-change      app.z.a: bigint -> integer
--   D3 rewrite          app.z: every row is written anew
--   D4 blocks-reads     app.z: reads and writes wait
--   D5 may-fail-on-rows app.z.a: fails on values that are out of range

-- D1 data-loss: app.holder.r app.z -> app.z
--    the column is dropped and added again at the end; its values are gone
-- measured: ACCESS EXCLUSIVE on app.holder (reads and writes wait); no rewrite, no scan
ALTER TABLE app.holder DROP COLUMN r;

-- D2 type-change: app.z.a bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.z every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.z reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.z.a fails on values that are out of range
--    to count them: SELECT count(*) FROM app.z WHERE a NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.z (reads and writes wait); rewrites app.z
ALTER TABLE app.z ALTER COLUMN a TYPE integer;

-- measured: ACCESS EXCLUSIVE on app.holder (reads and writes wait); no rewrite, no scan
ALTER TABLE app.holder ADD COLUMN r app.z;
