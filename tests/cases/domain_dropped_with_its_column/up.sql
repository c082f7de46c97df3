-- modelmig revision 20260101000000: domain dropped with its column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.customers.email: app.email dropped
--   F2 data-loss app.email: dropped

-- F1 data-loss: app.customers.email app.email dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN email;

-- F2 data-loss: app.email dropped
--    columns of the type must be gone
DROP DOMAIN app.email;
