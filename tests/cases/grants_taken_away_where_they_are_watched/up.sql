-- modelmig revision 20260101000000: grants taken away where they are watched
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges tables: select to reader -> none
--   F2 privileges shop.orders: select to reader -> none  after.rs:5

-- F1 privileges: tables select to reader -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON TABLES FROM reader;

-- F2 privileges: shop.orders select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;
