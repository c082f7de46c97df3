-- modelmig revision 20260101000000 down: sequence minimum raised
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE 1 START WITH 1;
