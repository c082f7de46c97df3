-- modelmig revision 20260101000000 down: index renamed
-- returns to: base
-- fingerprints: …

ALTER INDEX app.idx_customers_email RENAME TO customers_email_idx;
