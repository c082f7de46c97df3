-- modelmig revision 20260101000000 down: foreign table changes in place
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.totals: dropped and created again
--   D2 check-constraint ck_new on app.orders: id > 1 -> none
--   D3 type-change      app.orders.total: jsonb -> integer
--   D4 not-null         app.orders.id: NOT NULL -> NULL
--   D5 server-default   app.orders.note: none -> 'x'::text
--   D6 check-constraint ck_old on app.orders: none -> id > 0

-- D1 recreated: app.totals dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
DROP VIEW app.totals;

-- D2 check-constraint: ck_new on app.orders id > 1 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders DROP CONSTRAINT ck_new;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders DROP COLUMN fresh;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ADD COLUMN gone integer;

-- D3 type-change: app.orders.total jsonb -> integer
--    values are read as the new type from now on
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN total TYPE integer;

-- D4 not-null: app.orders.id NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN id DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN id OPTIONS (DROP c, ADD a '1', SET b '2');

-- D5 server-default: app.orders.note none -> 'x'::text
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN note SET DEFAULT 'x'::text;

-- D6 check-constraint: ck_old on app.orders none -> id > 0
--    no row is checked: the plans of queries take it for granted
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ADD CONSTRAINT ck_old CHECK (id > 0);

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders OPTIONS (DROP q, ADD o '1', SET p '2');

CREATE VIEW app.totals (total) AS
SELECT orders.total
   FROM app.orders;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
COMMENT ON FOREIGN TABLE app.orders IS 'old';

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.orders.note IS NULL;
