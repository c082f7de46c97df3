-- modelmig revision 20260101000000: sequence created and another dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.old_numbers: dropped

CREATE SEQUENCE app.new_numbers START WITH 7;

-- F1 data-loss: app.old_numbers dropped
--    its position is lost
-- measured: ACCESS EXCLUSIVE on app.old_numbers (nextval waits); no rewrite, no scan
DROP SEQUENCE app.old_numbers;
