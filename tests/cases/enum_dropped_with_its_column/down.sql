-- modelmig revision 20260101000000 down: enum dropped with its column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.orders.status: none -> 'new'::app.status
--   D2 irreversible   app.orders.status: app.status comes back at the end of the table, with its default in every row

CREATE TYPE app.status AS ENUM ('new', 'paid');

-- D1 server-default: app.orders.status none -> 'new'::app.status
--    rows that are there all get one value, computed now
-- D2 irreversible: app.orders.status app.status comes back at the end of the table, with its default in every row
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD COLUMN status app.status DEFAULT 'new'::app.status NOT NULL;
