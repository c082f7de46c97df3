-- modelmig revision 20260101000000: function gets an argument and its callers change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  recreated        same on shop.orders: dropped and created again
--   F2  recreated        sound on shop.orders: dropped and created again
--   F3  recreated        sound on shop.orders: dropped and created again
--   F4  recreated        shop.sound: dropped and created again
--   F5  recreated        shop.twice(): dropped and created again
--   F6  server-default   shop.amount: shop.first_total() -> shop.first_total() + 1
--   F7  server-default   shop.orders.total: shop.first_total() -> shop.first_total() + 1       after.rs:8
--   F8  check-constraint ck_orders_total on shop.orders: shop.is_sound(total) -> shop.is_sound(total) AND total < 1000  after.rs:4
--   F9  scan             shop.orders: every row is read                                        after.rs:4
--   F10 blocks-reads     shop.orders: reads and writes wait                                    after.rs:4
--   F11 may-fail-on-rows ck_orders_total on shop.orders: fails on rows that violate the check  after.rs:4
--   F12 privileges       sound on shop.orders: all using shop.is_sound(total) -> all using shop.is_sound(total) AND (total < 1000)

-- F1 recreated: same on shop.orders dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP TRIGGER same ON shop.orders;

-- F2 recreated: sound on shop.orders dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP POLICY sound ON shop.orders;

-- F3 recreated: sound on shop.orders dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP RULE sound ON shop.orders;

-- F4 recreated: shop.sound dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on shop.sound (reads and writes wait); no rewrite, no scan
DROP VIEW shop.sound;

-- F5 recreated: shop.twice() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION shop.twice();

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders DROP CONSTRAINT ck_orders_total;

ALTER DOMAIN shop.amount DROP DEFAULT;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders ALTER COLUMN total DROP DEFAULT;

DROP FUNCTION shop.first_total();

CREATE FUNCTION shop.first_total(step bigint DEFAULT 1)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT step$function$;

-- F6 server-default: shop.amount shop.first_total() -> shop.first_total() + 1
--    only later inserts get the new value
ALTER DOMAIN shop.amount SET DEFAULT (shop.first_total() + 1);

-- F7 server-default: shop.orders.total shop.first_total() -> shop.first_total() + 1
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders ALTER COLUMN total SET DEFAULT shop.first_total() + 1;

CREATE FUNCTION shop.twice()
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
RETURN (3 * shop.first_total());

DROP FUNCTION shop.is_sound(bigint);

CREATE FUNCTION shop.is_sound(amount bigint, bottom bigint DEFAULT 0)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT amount >= bottom$function$;

-- F8 check-constraint: ck_orders_total on shop.orders shop.is_sound(total) -> shop.is_sound(total) AND total < 1000
--    rows that break it make the statement fail
-- F9 scan: shop.orders every row is read
-- F10 blocks-reads: shop.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F11 may-fail-on-rows: ck_orders_total on shop.orders fails on rows that violate the check
--    to count them: SELECT count(*) FROM shop.orders WHERE NOT (shop.is_sound(total) AND (total < 1000))
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, scans shop.orders
ALTER TABLE shop.orders ADD CONSTRAINT ck_orders_total CHECK (shop.is_sound(total) AND total < 1000);

CREATE VIEW shop.sound (id, total) AS
SELECT id,
    total
   FROM shop.orders
  WHERE (shop.is_sound(total) AND (total < 1000));

ALTER VIEW shop.sound ALTER COLUMN total SET DEFAULT (shop.first_total() + 1);

COMMENT ON VIEW shop.sound IS 'as it should be';

-- measured: SHARE ROW EXCLUSIVE on shop.orders (writes wait); no rewrite, no scan
CREATE TRIGGER same BEFORE UPDATE ON shop.orders FOR EACH ROW WHEN ((shop.is_sound(new.total) AND (new.total < 1000))) EXECUTE FUNCTION suppress_redundant_updates_trigger();

-- F12 privileges: sound on shop.orders all using shop.is_sound(total) -> all using shop.is_sound(total) AND (total < 1000)
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE POLICY sound ON shop.orders TO PUBLIC USING (shop.is_sound(total) AND (total < 1000));

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE RULE sound AS
    ON DELETE TO shop.orders
   WHERE (shop.is_sound(old.total) AND (old.total < 1000)) DO INSTEAD NOTHING;
