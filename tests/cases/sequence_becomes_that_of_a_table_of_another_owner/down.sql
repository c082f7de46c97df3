-- modelmig revision 20260101000000 down: sequence becomes that of a table of another owner
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss  shop.orders.number: bigint dropped                   after.rs:10
--   D2 privileges shop.counter: owned by deploy -> the migrating role

-- D1 data-loss: shop.orders.number bigint dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders DROP COLUMN number;

-- measured: SHARE ROW EXCLUSIVE on shop.counter (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.counter OWNED BY NONE;

-- D2 privileges: shop.counter owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.counter (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.counter OWNER TO CURRENT_USER;
