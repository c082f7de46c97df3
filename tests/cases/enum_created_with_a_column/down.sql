-- modelmig revision 20260101000000 down: enum created with a column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.orders.status: app.status dropped  after.rs:16
--   D2 data-loss app.status: dropped                    after.rs:5

-- D1 data-loss: app.orders.status app.status dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP COLUMN status;

-- D2 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;
