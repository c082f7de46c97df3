-- modelmig revision 20260101000000 down: generated column that a foreign key refers to
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default   app.parcels.code: text as ('parcel ' || id::text) -> text as ('P'::text || (id)::text)  after.rs:5
--   D2 rewrite          app.parcels: every row is written anew  after.rs:5
--   D3 blocks-reads     app.parcels: reads and writes wait      after.rs:5
--   D4 scan             app.parcels: every row is read          after.rs:5
--   D5 blocks-reads     app.parcels: reads and writes wait      after.rs:5
--   D6 scan             app.scans: every row is read            after.rs:13
--   D7 blocks-writes    app.parcels: writes wait                after.rs:13
--   D8 blocks-writes    app.scans: writes wait                  after.rs:13
--   D9 may-fail-on-rows fk_scans_parcel_code on app.scans: fails on rows whose key points nowhere  after.rs:13

-- measured: ACCESS EXCLUSIVE on app.parcels, app.scans (reads and writes wait); no rewrite, no scan
ALTER TABLE app.scans DROP CONSTRAINT fk_scans_parcel_code;

-- D1 server-default: app.parcels.code text as ('parcel ' || id::text) -> text as ('P'::text || (id)::text)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.parcels (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parcels DROP COLUMN code;

-- D2 rewrite: app.parcels every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.parcels reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.parcels (reads and writes wait); rewrites app.parcels, rebuilds app.pk_parcels
ALTER TABLE app.parcels ADD COLUMN code text GENERATED ALWAYS AS ('P'::text || (id)::text) STORED NOT NULL;

-- D4 scan: app.parcels every row is read
-- D5 blocks-reads: app.parcels reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.parcels (reads and writes wait); no rewrite, scans app.parcels
ALTER TABLE app.parcels ADD CONSTRAINT uq_parcels_code UNIQUE (code);

-- D6 scan: app.scans every row is read
-- D7 blocks-writes: app.parcels writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D8 blocks-writes: app.scans writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D9 may-fail-on-rows: fk_scans_parcel_code on app.scans fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.scans AS child WHERE child.parcel_code IS NOT NULL AND NOT EXISTS (SELECT FROM app.parcels AS parent WHERE parent.code = child.parcel_code)
-- measured: SHARE ROW EXCLUSIVE on app.parcels, app.scans (writes wait); no rewrite, scans app.scans
ALTER TABLE app.scans ADD CONSTRAINT fk_scans_parcel_code FOREIGN KEY (parcel_code) REFERENCES app.parcels (code);
