-- modelmig revision 20260101000000 down: domain narrows under columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.code: character varying(4) -> character varying(5)  after.rs:4
--   D2 rewrite      app.customers: every row is written anew                after.rs:13
--   D3 blocks-reads app.customers: reads and writes wait                    after.rs:13

ALTER DOMAIN app.code RENAME TO code__old;

-- D1 type-change: app.code character varying(4) -> character varying(5)
--    every column of the domain moves to a new one
CREATE DOMAIN app.code AS character varying(5);

-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds 2 indexes
ALTER TABLE app.customers ALTER COLUMN code TYPE app.code;

DROP DOMAIN app.code__old;
