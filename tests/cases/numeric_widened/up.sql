-- modelmig revision 20260101000000: numeric widened
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.orders.total: numeric(10,2) -> numeric(12,2)  after.rs:9

-- F1 type-change: app.orders.total numeric(10,2) -> numeric(12,2)
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN total TYPE numeric(12,2);
