-- modelmig revision 20260101000000 down: sequence changed
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers AS bigint INCREMENT BY 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1 NO CYCLE;
