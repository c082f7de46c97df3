-- modelmig revision 20260101000000: sequence bounds move apart
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 silent-loss app.numbers: starts again at 100

-- F1 silent-loss: app.numbers starts again at 100
--    no position within the old bounds is within the new ones
-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE 100 MAXVALUE 200 START WITH 100 RESTART WITH 100;
