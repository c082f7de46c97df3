-- modelmig revision 20260101000000 down: sequence bounds narrowed at both ends
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE 1 MAXVALUE 1000 START WITH 1 NO CYCLE;
