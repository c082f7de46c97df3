-- modelmig revision 20260101000000: sequence that counts down is bounded
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.numbers: a position below -500 becomes -500
--   F2 silent-loss app.numbers: a position above -10 becomes -10

-- F1 silent-loss: app.numbers a position below -500 becomes -500
--    a sequence that was past it has no number left
SELECT setval('app.numbers', -500, is_called) FROM app.numbers WHERE last_value < -500;

-- F2 silent-loss: app.numbers a position above -10 becomes -10
--    the numbers between are left out
SELECT setval('app.numbers', -10, false) FROM app.numbers WHERE last_value > -10;

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE -500 MAXVALUE -10 START WITH -10;
