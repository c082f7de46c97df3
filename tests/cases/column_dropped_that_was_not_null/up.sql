-- modelmig revision 20260101000000: column dropped that was not null
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.customers (down fails on every row tried: column "nickname" of relation "customers" contains null values)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.customers.nickname: text dropped

-- F1 data-loss: app.customers.nickname text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN nickname;
