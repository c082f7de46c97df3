-- modelmig revision 20260101000000: sequence changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE ROW EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers AS integer INCREMENT BY 2 MAXVALUE 9999 START WITH 100 CACHE 5 CYCLE;
