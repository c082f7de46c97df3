-- modelmig revision 20260219143000 down: take payments
-- returns to: 20260105090000
-- body: 1:sha256:e52ccca4189a1333a60fb1bac68661efcbf21e5236859dc02194b0b4dea2deeb
--
-- flags:
--   D1 data-loss        shop.payments: dropped with its 5 columns                                 src/models.rs:94
--   D2 type-change      shop.users.display_name: character varying(120) -> character varying(80)  src/models.rs:36
--   D3 rewrite          shop.users: every row is written anew                                     src/models.rs:36
--   D4 blocks-reads     shop.users: reads and writes wait                                         src/models.rs:36
--   D5 may-fail-on-rows shop.users.display_name: fails on values that are too long                src/models.rs:36

-- D1 data-loss: shop.payments dropped with its 5 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.orders, shop.payments (reads and writes wait); no rewrite, no scan
DROP TABLE shop.payments;

-- D2 type-change: shop.users.display_name character varying(120) -> character varying(80)
--    values are converted by an assignment cast
-- D3 rewrite: shop.users every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: shop.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: shop.users.display_name fails on values that are too long
--    to count them: SELECT count(*) FROM shop.users WHERE length(display_name::text) > 80
-- measured: ACCESS EXCLUSIVE on shop.users (reads and writes wait); rewrites shop.users, rebuilds 2 indexes
ALTER TABLE shop.users ALTER COLUMN display_name TYPE character varying(80);
