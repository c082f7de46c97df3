-- modelmig revision 20260101000000 down: char becomes the internal char
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.flags.code: "char" -> character(1)  after.rs:8
--   D2 rewrite          app.flags: every row is written anew    after.rs:8
--   D3 blocks-reads     app.flags: reads and writes wait        after.rs:8
--   D4 may-fail-on-rows app.flags.code: fails on some rows: invalid byte sequence for encoding "UTF8": 0xc3  after.rs:8

-- D1 type-change: app.flags.code "char" -> character(1)
--    values are converted by an assignment cast
-- D2 rewrite: app.flags every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.flags reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.flags.code fails on some rows: invalid byte sequence for encoding "UTF8": 0xc3
-- measured: ACCESS EXCLUSIVE on app.flags (reads and writes wait); rewrites app.flags, rebuilds app.pk_flags
ALTER TABLE app.flags ALTER COLUMN code TYPE character(1);
