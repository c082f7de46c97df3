-- modelmig revision 20260101000000 down: column added not null without default
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.nickname: text dropped  after.rs:8

-- D1 data-loss: app.customers.nickname text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN nickname;
