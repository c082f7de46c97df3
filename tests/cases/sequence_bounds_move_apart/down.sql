-- modelmig revision 20260101000000 down: sequence bounds move apart
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 silent-loss app.numbers: starts again at 1

-- D1 silent-loss: app.numbers starts again at 1
--    no position within the old bounds is within the new ones
-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE 1 MAXVALUE 50 START WITH 1 RESTART WITH 1;
