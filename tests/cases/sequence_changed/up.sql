-- modelmig revision 20260101000000: sequence changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.numbers: a position above 9999 becomes 9999

-- F1 silent-loss: app.numbers a position above 9999 becomes 9999
--    a sequence that was past it begins again at the other end
SELECT setval('app.numbers', 9999, is_called) FROM app.numbers WHERE last_value > 9999;

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers AS integer INCREMENT BY 2 MAXVALUE 9999 START WITH 100 CACHE 5 CYCLE;
