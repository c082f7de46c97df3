-- modelmig revision 20260101000000 down: grants on all that a schema holds
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges shop.orders: select to reader -> none  after.rs:5

-- measured: ACCESS EXCLUSIVE on shop.secrets (reads and writes wait); no rewrite, no scan
DROP VIEW shop.secrets;

-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
DROP VIEW shop.totals;

-- D1 privileges: shop.orders select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;
