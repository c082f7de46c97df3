-- modelmig revision 20260101000000 down: function gets an argument and its callers change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  recreated        same on shop.orders: dropped and created again
--   D2  recreated        sound on shop.orders: dropped and created again
--   D3  recreated        sound on shop.orders: dropped and created again
--   D4  recreated        shop.sound: dropped and created again
--   D5  recreated        shop.twice(): dropped and created again
--   D6  server-default   shop.amount: shop.first_total() + 1 -> shop.first_total()
--   D7  server-default   shop.orders.total: shop.first_total() + 1 -> shop.first_total()  after.rs:8
--   D8  check-constraint ck_orders_total on shop.orders: shop.is_sound(total) AND total < 1000 -> shop.is_sound(total)  after.rs:4
--   D9  scan             shop.orders: every row is read                                   after.rs:4
--   D10 blocks-reads     shop.orders: reads and writes wait                               after.rs:4
--   D11 privileges       sound on shop.orders: all using shop.is_sound(total) AND (total < 1000) -> all using shop.is_sound(total)

-- D1 recreated: same on shop.orders dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP TRIGGER same ON shop.orders;

-- D2 recreated: sound on shop.orders dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP POLICY sound ON shop.orders;

-- D3 recreated: sound on shop.orders dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP RULE sound ON shop.orders;

-- D4 recreated: shop.sound dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on shop.sound (reads and writes wait); no rewrite, no scan
DROP VIEW shop.sound;

-- D5 recreated: shop.twice() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION shop.twice();

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders DROP CONSTRAINT ck_orders_total;

ALTER DOMAIN shop.amount DROP DEFAULT;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders ALTER COLUMN total DROP DEFAULT;

DROP FUNCTION shop.first_total(bigint);

CREATE FUNCTION shop.first_total()
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1::bigint$function$;

-- D6 server-default: shop.amount shop.first_total() + 1 -> shop.first_total()
--    only later inserts get the new value
ALTER DOMAIN shop.amount SET DEFAULT shop.first_total();

-- D7 server-default: shop.orders.total shop.first_total() + 1 -> shop.first_total()
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders ALTER COLUMN total SET DEFAULT shop.first_total();

CREATE FUNCTION shop.twice()
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN (2 * shop.first_total());

DROP FUNCTION shop.is_sound(bigint, bigint);

CREATE FUNCTION shop.is_sound(amount bigint)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT amount >= 0$function$;

-- D8 check-constraint: ck_orders_total on shop.orders shop.is_sound(total) AND total < 1000 -> shop.is_sound(total)
--    rows that break it make the statement fail
-- D9 scan: shop.orders every row is read
-- D10 blocks-reads: shop.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, scans shop.orders
ALTER TABLE shop.orders ADD CONSTRAINT ck_orders_total CHECK (shop.is_sound(total));

CREATE VIEW shop.sound (id, total) AS
SELECT id,
    total
   FROM shop.orders
  WHERE shop.is_sound(total);

ALTER VIEW shop.sound ALTER COLUMN total SET DEFAULT shop.first_total();

COMMENT ON VIEW shop.sound IS 'as it should be';

-- measured: SHARE ROW EXCLUSIVE on shop.orders (writes wait); no rewrite, no scan
CREATE TRIGGER same BEFORE UPDATE ON shop.orders FOR EACH ROW WHEN (shop.is_sound(new.total)) EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- D11 privileges: sound on shop.orders all using shop.is_sound(total) AND (total < 1000) -> all using shop.is_sound(total)
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE POLICY sound ON shop.orders TO PUBLIC USING (shop.is_sound(total));

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE RULE sound AS
    ON DELETE TO shop.orders
   WHERE shop.is_sound(old.total) DO INSTEAD NOTHING;
