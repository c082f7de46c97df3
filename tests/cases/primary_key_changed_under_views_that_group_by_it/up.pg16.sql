-- modelmig revision 20260101000000: primary key changed under views that group by it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated     app.large: dropped and created again
--   F2 recreated     app.totals: dropped and created again
--   F3 unique        customers_pkey on app.customers: primary key (id) -> primary key (id) include (name)
--   F4 scan          app.customers: every row is read
--   F5 blocks-reads  app.customers: reads and writes wait
--   F6 scan          app.orders: every row is read
--   F7 blocks-writes app.customers: writes wait
--   F8 blocks-writes app.orders: writes wait

-- F1 recreated: app.large dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.large (reads and writes wait); no rewrite, no scan
DROP VIEW app.large;

-- F2 recreated: app.totals dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
DROP VIEW app.totals;

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT orders_customer_id_fkey;

-- measured: ACCESS EXCLUSIVE on app.regions (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.regions (id, region, people) AS
SELECT id,
    region,
    count(*) AS people
   FROM app.customers
  GROUP BY id, region;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT customers_pkey;

-- F3 unique: customers_pkey on app.customers primary key (id) -> primary key (id) include (name)
--    duplicates make it fail
-- F4 scan: app.customers every row is read
-- F5 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id) INCLUDE (name);

-- F6 scan: app.orders every row is read
-- F7 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F8 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES app.customers (id);

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
