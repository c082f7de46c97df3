-- modelmig revision 20260101000000: enum created with a column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.orders.status: none -> 'new'  after.rs:15

CREATE TYPE app.status AS ENUM ('new', 'paid');

-- F1 server-default: app.orders.status none -> 'new'
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD COLUMN status app.status DEFAULT 'new' NOT NULL;
