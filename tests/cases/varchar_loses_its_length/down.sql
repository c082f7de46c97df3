-- modelmig revision 20260101000000 down: varchar loses its length
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.customers.name: character varying -> character varying(50)  after.rs:8
--   D2 rewrite          app.customers: every row is written anew                        after.rs:8
--   D3 blocks-reads     app.customers: reads and writes wait                            after.rs:8
--   D4 may-fail-on-rows app.customers.name: fails on values that are too long           after.rs:8

-- D1 type-change: app.customers.name character varying -> character varying(50)
--    values are converted by an assignment cast
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.name fails on values that are too long
--    to count them: SELECT count(*) FROM app.customers WHERE length(name::text) > 50
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN name TYPE character varying(50);
