-- modelmig revision 20260101000000 down: serial becomes bigserial
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.customers.id: bigint -> integer                      after.rs:7
--   D2 rewrite          app.customers: every row is written anew                 after.rs:7
--   D3 blocks-reads     app.customers: reads and writes wait                     after.rs:7
--   D4 may-fail-on-rows app.customers.id: fails on values that are out of range  after.rs:7

-- D1 type-change: app.customers.id bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.id fails on values that are out of range
--    to count them: SELECT count(*) FROM app.customers WHERE id NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN id TYPE integer;

-- measured: SHARE ROW EXCLUSIVE on app.customers_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customers_id_seq AS integer;
