-- modelmig revision 20260101000000 down: sequence that counts down is bounded
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers MINVALUE -1000 MAXVALUE -1 START WITH -1;
