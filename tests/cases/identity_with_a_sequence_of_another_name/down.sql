-- modelmig revision 20260101000000 down: identity with a sequence of another name
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customer_numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.customer_numbers RENAME TO customers_id_seq;
