-- modelmig revision 20260101000000: identifiers follow search path of none
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      public.customers.name: text -> character varying(30)          after.rs:8
--   F2 rewrite          public.customers: every row is written anew                   after.rs:8
--   F3 blocks-reads     public.customers: reads and writes wait                       after.rs:8
--   F4 may-fail-on-rows public.customers.name: fails on values that are too long      after.rs:8
--   F5 unique           uq_customers_name on public.customers: none -> unique (name)  after.rs:7
--   F6 scan             public.customers: every row is read                           after.rs:7
--   F7 blocks-reads     public.customers: reads and writes wait                       after.rs:7
--   F8 may-fail-on-rows uq_customers_name on public.customers: fails on duplicates    after.rs:7

CREATE TABLE public.orders (
    id bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT pk_orders PRIMARY KEY (id)
);

-- F1 type-change: public.customers.name text -> character varying(30)
--    values are converted by an assignment cast
-- F2 rewrite: public.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: public.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: public.customers.name fails on values that are too long
--    to count them: SELECT count(*) FROM public.customers WHERE length(name::text) > 30
-- measured: ACCESS EXCLUSIVE on public.customers (reads and writes wait); rewrites public.customers, rebuilds public.pk_customers
ALTER TABLE public.customers ALTER COLUMN name TYPE character varying(30);

-- F5 unique: uq_customers_name on public.customers none -> unique (name)
--    duplicates make it fail
-- F6 scan: public.customers every row is read
-- F7 blocks-reads: public.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: uq_customers_name on public.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM public.customers WHERE name IS NOT NULL GROUP BY name HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on public.customers (reads and writes wait); no rewrite, scans public.customers
ALTER TABLE public.customers ADD CONSTRAINT uq_customers_name UNIQUE (name);

-- measured: SHARE ROW EXCLUSIVE on public.customers (writes wait); no rewrite, no scan
ALTER TABLE public.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES public.customers (id);
