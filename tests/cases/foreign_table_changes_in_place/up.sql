-- modelmig revision 20260101000000: foreign table changes in place
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated        app.totals: dropped and created again
--   F2 check-constraint ck_old on app.orders: id > 0 -> none
--   F3 not-null         app.orders.fresh: added NOT NULL without a default
--   F4 type-change      app.orders.total: integer -> jsonb
--   F5 not-null         app.orders.id: NULL -> NOT NULL
--   F6 server-default   app.orders.note: 'x'::text -> none
--   F7 check-constraint ck_new on app.orders: none -> id > 1

-- F1 recreated: app.totals dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.totals (reads and writes wait); no rewrite, no scan
DROP VIEW app.totals;

-- F2 check-constraint: ck_old on app.orders id > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders DROP CONSTRAINT ck_old;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders DROP COLUMN gone;

-- F3 not-null: app.orders.fresh added NOT NULL without a default
--    no row is checked: the plans of queries take it for granted
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ADD COLUMN fresh text OPTIONS (y '1') NOT NULL;

-- F4 type-change: app.orders.total integer -> jsonb
--    values are read as the new type from now on
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN total TYPE jsonb;

-- F5 not-null: app.orders.id NULL -> NOT NULL
--    no row is checked: the plans of queries take it for granted
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN id SET NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN id OPTIONS (DROP a, SET b '3', ADD c '4');

-- F6 server-default: app.orders.note 'x'::text -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN note DROP DEFAULT;

-- F7 check-constraint: ck_new on app.orders none -> id > 1
--    no row is checked: the plans of queries take it for granted
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ADD CONSTRAINT ck_new CHECK (id > 1);

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders OPTIONS (DROP o, SET p '3', ADD q '4');

CREATE VIEW app.totals (total) AS
SELECT orders.total
   FROM app.orders;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
COMMENT ON FOREIGN TABLE app.orders IS 'new';

-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.orders.note IS 'noted';
