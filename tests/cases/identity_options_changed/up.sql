-- modelmig revision 20260101000000: identity options changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.customers_id_seq: a position above 90000 becomes 90000

-- F1 silent-loss: app.customers_id_seq a position above 90000 becomes 90000
--    a sequence that was past it begins again at the other end
SELECT setval('app.customers_id_seq', 90000, is_called) FROM app.customers_id_seq WHERE last_value > 90000;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id SET INCREMENT BY 5 SET MAXVALUE 90000 SET START WITH 1000 SET CACHE 20 SET CYCLE;
