-- modelmig revision 20260101000000 down: sequence created and another dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.new_numbers: dropped

CREATE SEQUENCE app.old_numbers;

-- D1 data-loss: app.new_numbers dropped
--    its position is lost
-- measured: ACCESS EXCLUSIVE on app.new_numbers (nextval waits); no rewrite, no scan
DROP SEQUENCE app.new_numbers;
