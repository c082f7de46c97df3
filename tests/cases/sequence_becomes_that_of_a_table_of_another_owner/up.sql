-- modelmig revision 20260101000000: sequence becomes that of a table of another owner
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default shop.orders.number: none -> nextval('shop.orders_number_seq'::regclass)  after.rs:9
--   F2 rewrite        shop.orders: every row is written anew                                   after.rs:9
--   F3 blocks-reads   shop.orders: reads and writes wait                                       after.rs:9

CREATE SEQUENCE shop.orders_number_seq;

-- F1 server-default: shop.orders.number none -> nextval('shop.orders_number_seq'::regclass)
--    rows that are there get a value each, computed now
-- F2 rewrite: shop.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: shop.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); rewrites shop.orders, rebuilds shop.pk_orders
ALTER TABLE shop.orders ADD COLUMN number bigint DEFAULT nextval('shop.orders_number_seq'::regclass) NOT NULL;

-- measured: ACCESS EXCLUSIVE on shop.counter (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.counter OWNER TO deploy;

-- measured: SHARE ROW EXCLUSIVE on shop.counter (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.counter OWNED BY shop.orders.total;

ALTER SEQUENCE shop.orders_number_seq OWNER TO deploy;

ALTER SEQUENCE shop.orders_number_seq OWNED BY shop.orders.number;
