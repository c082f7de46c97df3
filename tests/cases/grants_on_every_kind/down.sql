-- modelmig revision 20260101000000 down: grants on every kind
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  privileges shop: usage to reader; usage to writer -> none                          after.rs:4
--   D2  privileges shop.double(integer): execute to reader -> execute to PUBLIC
--   D3  privileges shop.mood: usage to writer -> usage to PUBLIC
--   D4  privileges shop.numbers: usage to writer -> none
--   D5  privileges shop.orders: select to reader; select, insert, update to writer with grant option -> none  after.rs:5
--   D6  privileges shop.orders.id: select to PUBLIC -> none                                after.rs:5
--   D7  privileges shop.orders.note: select, update to PUBLIC -> none                      after.rs:5
--   D8  privileges shop.percent: none -> usage to PUBLIC
--   D9  privileges shop.rows(): execute to PUBLIC; execute to reader -> execute to PUBLIC
--   D10 privileges shop.spans: none -> usage to PUBLIC
--   D11 privileges shop.sums: select to reader -> none
--   D12 privileges shop.tidy(): none -> execute to PUBLIC
--   D13 privileges shop.total(integer): none -> execute to PUBLIC
--   D14 privileges shop.totals: select to reader -> none

-- D1 privileges: shop usage to reader; usage to writer -> none
--    statements that need what is taken away fail
REVOKE USAGE ON SCHEMA shop FROM reader, writer;

-- D2 privileges: shop.double(integer) execute to reader -> execute to PUBLIC
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION shop.double(integer) FROM reader;

GRANT EXECUTE ON FUNCTION shop.double(integer) TO PUBLIC;

-- D3 privileges: shop.mood usage to writer -> usage to PUBLIC
--    statements that need what is taken away fail
REVOKE USAGE ON TYPE shop.mood FROM writer;

GRANT USAGE ON TYPE shop.mood TO PUBLIC;

-- D4 privileges: shop.numbers usage to writer -> none
--    statements that need what is taken away fail
REVOKE USAGE ON SEQUENCE shop.numbers FROM writer;

-- D5 privileges: shop.orders select to reader; select, insert, update to writer with grant option -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;

REVOKE SELECT, INSERT, UPDATE ON TABLE shop.orders FROM writer;

-- D6 privileges: shop.orders.id select to PUBLIC -> none
--    statements that need what is taken away fail
-- D7 privileges: shop.orders.note select, update to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE SELECT (id, note), UPDATE (note) ON TABLE shop.orders FROM PUBLIC;

-- D8 privileges: shop.percent none -> usage to PUBLIC
--    they may do more than before
GRANT USAGE ON DOMAIN shop.percent TO PUBLIC;

-- D9 privileges: shop.rows() execute to PUBLIC; execute to reader -> execute to PUBLIC
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION shop.rows() FROM reader;

-- D10 privileges: shop.spans none -> usage to PUBLIC
--    they may do more than before
GRANT USAGE ON TYPE shop.spans TO PUBLIC;

-- D11 privileges: shop.sums select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.sums FROM reader;

-- D12 privileges: shop.tidy() none -> execute to PUBLIC
--    they may do more than before
GRANT EXECUTE ON PROCEDURE shop.tidy() TO PUBLIC;

-- D13 privileges: shop.total(integer) none -> execute to PUBLIC
--    they may do more than before
GRANT EXECUTE ON FUNCTION shop.total(integer) TO PUBLIC;

-- D14 privileges: shop.totals select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.totals FROM reader;
