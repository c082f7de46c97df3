-- modelmig revision 20260101000000 down: enum dropped with its column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.orders.status: none -> 'new'::app.status

CREATE TYPE app.status AS ENUM ('new', 'paid');

-- D1 server-default: app.orders.status none -> 'new'::app.status
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD COLUMN status app.status DEFAULT 'new'::app.status NOT NULL;
