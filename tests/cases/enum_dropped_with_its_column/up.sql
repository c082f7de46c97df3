-- modelmig revision 20260101000000: enum dropped with its column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.orders.status: app.status dropped
--   F2 data-loss app.status: dropped

-- F1 data-loss: app.orders.status app.status dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP COLUMN status;

-- F2 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;
