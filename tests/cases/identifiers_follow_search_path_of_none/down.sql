-- modelmig revision 20260101000000 down: identifiers follow search path of none
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique      uq_customers_name on public.customers: unique (name) -> none  after.rs:7
--   D2 data-loss   public.orders: dropped with its 2 columns                     after.rs:12
--   D3 type-change public.customers.name: character varying(30) -> text          after.rs:8

-- D1 unique: uq_customers_name on public.customers unique (name) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on public.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE public.customers DROP CONSTRAINT uq_customers_name;

-- D2 data-loss: public.orders dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.customers, public.orders (reads and writes wait); no rewrite, no scan
DROP TABLE public.orders;

-- D3 type-change: public.customers.name character varying(30) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on public.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE public.customers ALTER COLUMN name TYPE text;
