-- modelmig revision 20260105090000 down: create the shop
-- returns to: base
-- body: 1:sha256:81dcc38cde38d451db2d84f5e414ca6583ecc7a858dd40739f6db4e01a5d7bcd
--
-- flags:
--   D1 data-loss shop.order_lines: dropped with its 6 columns  src/models.rs:77
--   D2 data-loss shop.orders: dropped with its 5 columns       src/models.rs:63
--   D3 data-loss shop.products: dropped with its 6 columns     src/models.rs:43
--   D4 data-loss shop.users: dropped with its 4 columns        src/models.rs:31
--   D5 data-loss shop.email: dropped                           src/models.rs:12
--   D6 data-loss shop.order_status: dropped                    src/models.rs:17

-- D1 data-loss: shop.order_lines dropped with its 6 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.order_lines, shop.orders, shop.products (reads and writes wait); no rewrite, no scan
DROP TABLE shop.order_lines;

-- D2 data-loss: shop.orders dropped with its 5 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.orders, shop.users (reads and writes wait); no rewrite, no scan
DROP TABLE shop.orders;

-- D3 data-loss: shop.products dropped with its 6 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.products (reads and writes wait); no rewrite, no scan
DROP TABLE shop.products;

-- D4 data-loss: shop.users dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.users (reads and writes wait); no rewrite, no scan
DROP TABLE shop.users;

-- D5 data-loss: shop.email dropped
--    columns of the type must be gone
DROP DOMAIN shop.email;

-- D6 data-loss: shop.order_status dropped
--    columns of the type must be gone
DROP TYPE shop.order_status;

DROP SCHEMA shop;
