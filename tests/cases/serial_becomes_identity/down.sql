-- modelmig revision 20260101000000 down: serial becomes identity
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.id: none -> nextval('app.customers_id_seq'::regclass)  after.rs:7

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id DROP IDENTITY;

CREATE SEQUENCE app.customers_id_seq AS integer;

-- D1 server-default: app.customers.id none -> nextval('app.customers_id_seq'::regclass)
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id SET DEFAULT nextval('app.customers_id_seq'::regclass);

SELECT setval('app.customers_id_seq', GREATEST(max(id), 1), max(id) >= 1) FROM app.customers;

ALTER SEQUENCE app.customers_id_seq OWNED BY app.customers.id;
