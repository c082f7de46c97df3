-- modelmig revision 20260101000000: sequence minimum raised
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.numbers: a position below 100 becomes 100

-- F1 silent-loss: app.numbers a position below 100 becomes 100
--    the numbers between are left out
SELECT setval('app.numbers', 100, false) FROM app.numbers WHERE last_value < 100;

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE 100 START WITH 100;
