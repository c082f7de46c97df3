-- modelmig revision 20260101000000: identity minimum raised
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.customers_id_seq: a position below 1000 becomes 1000

-- F1 silent-loss: app.customers_id_seq a position below 1000 becomes 1000
--    the numbers between are left out
SELECT setval('app.customers_id_seq', 1000, false) FROM app.customers_id_seq WHERE last_value < 1000;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id SET MINVALUE 1000 SET START WITH 1000;
