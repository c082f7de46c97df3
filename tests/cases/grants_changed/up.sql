-- modelmig revision 20260101000000: grants changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges shop.orders: select, insert to reader; select to writer with grant option -> insert to reader; select, delete to writer  after.rs:5
--   F2 privileges shop.orders.total: update to reader -> none  after.rs:5

-- F1 privileges: shop.orders select, insert to reader; select to writer with grant option -> insert to reader; select, delete to writer
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;

REVOKE GRANT OPTION FOR SELECT ON TABLE shop.orders FROM writer;

GRANT DELETE ON TABLE shop.orders TO writer;

-- F2 privileges: shop.orders.total update to reader -> none
--    statements that need what is taken away fail
REVOKE UPDATE (total) ON TABLE shop.orders FROM reader;

GRANT SELECT (note) ON TABLE shop.orders TO reader;
