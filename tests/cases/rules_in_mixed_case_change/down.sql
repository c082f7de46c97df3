-- modelmig revision 20260101000000 down: rules in mixed case change
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
DROP RULE quiet ON shop.orders;

-- measured: ACCESS EXCLUSIVE on shop."All Orders" (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE gone AS
    ON DELETE TO shop."All Orders" DO INSTEAD NOTHING;

-- measured: ACCESS EXCLUSIVE on shop."All Orders" (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE put AS
    ON INSERT TO shop."All Orders" DO INSTEAD  INSERT INTO shop.orders (id, total, note)
  VALUES (new.id, new.total, ''::text)
  RETURNING orders.id,
    orders.total;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE "Log It" AS
    ON INSERT TO shop.orders DO  INSERT INTO shop."Log Book" (id, "What")
  VALUES (new.id, 'new'::text);

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders DISABLE RULE loud;

COMMENT ON RULE "Log It" ON shop.orders IS 'who did it';
