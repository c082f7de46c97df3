-- modelmig revision 20260101000000: grant of maintain
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges shop.orders: none -> select, insert, update, delete, truncate, references, trigger, maintain to writer  after.rs:5

-- F1 privileges: shop.orders none -> select, insert, update, delete, truncate, references, trigger, maintain to writer
--    they may do more than before
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN ON TABLE shop.orders TO writer;
