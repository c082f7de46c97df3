-- modelmig revision 20260101000000: grants on every kind
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  privileges shop: none -> usage to reader; usage to writer                          after.rs:4
--   F2  privileges shop.double(integer): execute to PUBLIC -> execute to reader
--   F3  privileges shop.mood: usage to PUBLIC -> usage to writer
--   F4  privileges shop.numbers: none -> usage to writer
--   F5  privileges shop.orders: none -> select to reader; select, insert, update to writer with grant option  after.rs:5
--   F6  privileges shop.orders.id: none -> select to PUBLIC                                after.rs:5
--   F7  privileges shop.orders.note: none -> select, update to PUBLIC                      after.rs:5
--   F8  privileges shop.percent: usage to PUBLIC -> none
--   F9  privileges shop.rows(): execute to PUBLIC -> execute to PUBLIC; execute to reader
--   F10 privileges shop.spans: usage to PUBLIC -> none
--   F11 privileges shop.sums: none -> select to reader
--   F12 privileges shop.tidy(): execute to PUBLIC -> none
--   F13 privileges shop.total(integer): execute to PUBLIC -> none
--   F14 privileges shop.totals: none -> select to reader

-- F1 privileges: shop none -> usage to reader; usage to writer
--    they may do more than before
GRANT USAGE ON SCHEMA shop TO reader, writer;

-- F2 privileges: shop.double(integer) execute to PUBLIC -> execute to reader
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION shop.double(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION shop.double(integer) TO reader;

-- F3 privileges: shop.mood usage to PUBLIC -> usage to writer
--    statements that need what is taken away fail
REVOKE USAGE ON TYPE shop.mood FROM PUBLIC;

GRANT USAGE ON TYPE shop.mood TO writer;

-- F4 privileges: shop.numbers none -> usage to writer
--    they may do more than before
GRANT USAGE ON SEQUENCE shop.numbers TO writer;

-- F5 privileges: shop.orders none -> select to reader; select, insert, update to writer with grant option
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO reader;

GRANT SELECT, INSERT, UPDATE ON TABLE shop.orders TO writer WITH GRANT OPTION;

-- F6 privileges: shop.orders.id none -> select to PUBLIC
--    they may do more than before
-- F7 privileges: shop.orders.note none -> select, update to PUBLIC
--    they may do more than before
GRANT SELECT (id, note), UPDATE (note) ON TABLE shop.orders TO PUBLIC;

-- F8 privileges: shop.percent usage to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE USAGE ON DOMAIN shop.percent FROM PUBLIC;

-- F9 privileges: shop.rows() execute to PUBLIC -> execute to PUBLIC; execute to reader
--    they may do more than before
GRANT EXECUTE ON FUNCTION shop.rows() TO reader;

-- F10 privileges: shop.spans usage to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE USAGE ON TYPE shop.spans FROM PUBLIC;

-- F11 privileges: shop.sums none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.sums TO reader;

-- F12 privileges: shop.tidy() execute to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE EXECUTE ON PROCEDURE shop.tidy() FROM PUBLIC;

-- F13 privileges: shop.total(integer) execute to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION shop.total(integer) FROM PUBLIC;

-- F14 privileges: shop.totals none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.totals TO reader;
