-- modelmig revision 20260101000000 down: grant of maintain
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges shop.orders: select, insert, update, delete, truncate, references, trigger, maintain to writer -> none  after.rs:5

-- D1 privileges: shop.orders select, insert, update, delete, truncate, references, trigger, maintain to writer -> none
--    statements that need what is taken away fail
REVOKE SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN ON TABLE shop.orders FROM writer;
