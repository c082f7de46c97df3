CREATE TABLE shop."Log Book" (id bigint, "What" text);
CREATE VIEW shop."All Orders" AS SELECT id, total FROM shop.orders;
CREATE RULE "Log It" AS ON INSERT TO shop.orders DO ALSO INSERT INTO shop."Log Book" VALUES (new.id, 'new');
COMMENT ON RULE "Log It" ON shop.orders IS 'who did it';
CREATE RULE put AS ON INSERT TO shop."All Orders" DO INSTEAD INSERT INTO shop.orders VALUES (new.id, new.total, '') RETURNING orders.id, orders.total;
CREATE RULE gone AS ON DELETE TO shop."All Orders" DO INSTEAD NOTHING;
CREATE RULE loud AS ON UPDATE TO shop.orders DO ALSO NOTIFY orders;
ALTER TABLE shop.orders DISABLE RULE loud;
