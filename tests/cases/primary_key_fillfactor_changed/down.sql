-- modelmig revision 20260101000000 down: primary key fillfactor changed
-- returns to: base
-- fingerprints: …

ALTER INDEX app.pk_customers SET (fillfactor = 90);
