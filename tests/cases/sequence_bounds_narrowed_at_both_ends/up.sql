-- modelmig revision 20260101000000: sequence bounds narrowed at both ends
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.numbers: a position below 100 becomes 100
--   F2 silent-loss app.numbers: a position above 500 becomes 500

-- F1 silent-loss: app.numbers a position below 100 becomes 100
--    the numbers between are left out
SELECT setval('app.numbers', 100, false) FROM app.numbers WHERE last_value < 100;

-- F2 silent-loss: app.numbers a position above 500 becomes 500
--    a sequence that was past it begins again at the other end
SELECT setval('app.numbers', 500, is_called) FROM app.numbers WHERE last_value > 500;

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE 100 MAXVALUE 500 START WITH 100 CYCLE;
