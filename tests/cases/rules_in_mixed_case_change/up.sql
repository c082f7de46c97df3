-- modelmig revision 20260101000000: rules in mixed case change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on shop."All Orders" (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE gone AS
    ON DELETE TO shop."All Orders" DO INSTEAD  DELETE FROM shop.orders
  WHERE (orders.id = old.id);

-- measured: ACCESS EXCLUSIVE on shop."All Orders" (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE put AS
    ON INSERT TO shop."All Orders" DO INSTEAD  INSERT INTO shop.orders (id, total, note)
  VALUES (new.id, new.total, 'by view'::text)
  RETURNING orders.id,
    orders.total;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE RULE quiet AS
    ON DELETE TO shop.orders DO INSTEAD NOTHING;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE "Log It" AS
    ON INSERT TO shop.orders
   WHERE (new.total > 100) DO ( INSERT INTO shop."Log Book" (id, "What")
  VALUES (new.id, 'it''s large'::text);
 DELETE FROM shop."Log Book"
  WHERE ("Log Book".id < (new.id - 100));
);

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders ENABLE REPLICA RULE loud;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders ENABLE ALWAYS RULE quiet;

COMMENT ON RULE "Log It" ON shop.orders IS 'who did it, and why';
