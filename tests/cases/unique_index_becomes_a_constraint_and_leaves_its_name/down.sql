-- modelmig revision 20260101000000 down: unique index becomes a constraint and leaves its name
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        orders_pkey on app.orders: primary key (id) -> none
--   D2 unique        orders_pkey on app.orders: constraint unique (no) -> index unique (no)
--   D3 scan          app.orders: every row is read
--   D4 blocks-writes app.orders: writes wait

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT orders_no_key;

-- D1 unique: orders_pkey on app.orders primary key (id) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT orders_pkey;

-- D2 unique: orders_pkey on app.orders constraint unique (no) -> index unique (no)
--    the rule stays; ON CONFLICT ON CONSTRAINT no longer finds it by its name
-- D3 scan: app.orders every row is read
-- D4 blocks-writes: app.orders writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.orders (writes wait); no rewrite, scans app.orders
CREATE UNIQUE INDEX orders_pkey ON app.orders (no);
