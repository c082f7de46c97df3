-- modelmig revision 20260101000000 down: primary key changed under views that group by it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated     app.large: dropped and created again
--   D2 recreated     app.totals: dropped and created again
--   D3 unique        customers_pkey on app.customers: primary key (id) include (name) -> primary key (id)
--   D4 scan          app.customers: every row is read
--   D5 blocks-reads  app.customers: reads and writes wait
--   D6 scan          app.orders: every row is read
--   D7 blocks-writes app.customers: writes wait
--   D8 blocks-writes app.orders: writes wait

-- D1 recreated: app.large dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.large (reads and writes wait); no rewrite, no scan
DROP VIEW app.large;

-- D2 recreated: app.totals dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
DROP VIEW app.totals;

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_id_fkey;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT customers_pkey;

-- D3 unique: customers_pkey on app.customers primary key (id) include (name) -> primary key (id)
--    duplicates make it fail
-- D4 scan: app.customers every row is read
-- D5 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);

-- D6 scan: app.orders every row is read
-- D7 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D8 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES app.customers (id);

-- measured: ACCESS EXCLUSIVE on app.regions (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.regions (id, region, people) AS
SELECT id,
    region,
    count(*) AS people
   FROM app.customers
  GROUP BY id;

CREATE VIEW app.totals (id, name, total) AS
SELECT c.id,
    c.name,
    sum(o.total) AS total
   FROM (app.customers c
     JOIN app.orders o ON ((o.customer_id = c.id)))
  GROUP BY c.id;

CREATE VIEW app.large (name, total) AS
SELECT name,
    total
   FROM app.totals
  WHERE (total > (1000)::numeric);
