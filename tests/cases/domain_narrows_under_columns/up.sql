-- modelmig revision 20260101000000: domain narrows under columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.code: character varying(5) -> character varying(4)  after.rs:4
--   F2 rewrite          app.customers: every row is written anew                after.rs:13
--   F3 blocks-reads     app.customers: reads and writes wait                    after.rs:13
--   F4 may-fail-on-rows app.customers.code: fails on values that are too long   after.rs:13

ALTER DOMAIN app.code RENAME TO code__old;

-- F1 type-change: app.code character varying(5) -> character varying(4)
--    every column of the domain moves to a new one
CREATE DOMAIN app.code AS character varying(4);

-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.code fails on values that are too long
--    to count them: SELECT count(*) FROM app.customers WHERE length(code::text) > 4
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds 2 indexes
ALTER TABLE app.customers ALTER COLUMN code TYPE app.code;

DROP DOMAIN app.code__old;
