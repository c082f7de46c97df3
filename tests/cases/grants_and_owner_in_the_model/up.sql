-- modelmig revision 20260101000000: grants and owner in the model
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges shop.orders: owned by the migrating role -> deploy             after.rs:6
--   F2 privileges shop.orders: none -> select to PUBLIC; select to reader; insert to writer with grant option  after.rs:6
--   F3 privileges shop.orders.note: none -> update to writer with grant option   after.rs:6
--   F4 privileges shop.orders.total: none -> update to writer with grant option  after.rs:6
--   F5 privileges shop.refunds: none -> select, delete to writer                 after.rs:16

CREATE TABLE shop.refunds (
    id bigint NOT NULL,
    CONSTRAINT pk_refunds PRIMARY KEY (id)
);

-- F1 privileges: shop.orders owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO deploy;

-- F2 privileges: shop.orders none -> select to PUBLIC; select to reader; insert to writer with grant option
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO PUBLIC, reader;

GRANT INSERT ON TABLE shop.orders TO writer WITH GRANT OPTION;

-- F3 privileges: shop.orders.note none -> update to writer with grant option
--    they may do more than before
-- F4 privileges: shop.orders.total none -> update to writer with grant option
--    they may do more than before
GRANT UPDATE (note, total) ON TABLE shop.orders TO writer WITH GRANT OPTION;

-- F5 privileges: shop.refunds none -> select, delete to writer
--    they may do more than before
GRANT SELECT, DELETE ON TABLE shop.refunds TO writer;
