-- modelmig revision 20260101000000 down: identity sequence leaves its name to another
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.orders_id_seq: dropped

-- D1 data-loss: app.orders_id_seq dropped
--    its position is lost
-- measured: ACCESS EXCLUSIVE on app.orders_id_seq (nextval waits); no rewrite, no scan
DROP SEQUENCE app.orders_id_seq;

-- measured: ACCESS EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.numbers RENAME TO orders_id_seq;
