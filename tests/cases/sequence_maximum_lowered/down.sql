-- modelmig revision 20260101000000 down: sequence maximum lowered
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MAXVALUE 1000;
