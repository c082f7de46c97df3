-- modelmig revision 20260101000000: unique index becomes a constraint and leaves its name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           orders_pkey on app.orders: none -> primary key (id)
--   F2 scan             app.orders: every row is read
--   F3 blocks-reads     app.orders: reads and writes wait
--   F4 may-fail-on-rows orders_pkey on app.orders: fails on duplicates

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD CONSTRAINT orders_no_key UNIQUE USING INDEX orders_pkey;

-- F1 unique: orders_pkey on app.orders none -> primary key (id)
--    duplicates make it fail
-- F2 scan: app.orders every row is read
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: orders_pkey on app.orders fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.orders WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
