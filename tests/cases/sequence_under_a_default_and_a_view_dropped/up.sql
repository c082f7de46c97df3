-- modelmig revision 20260101000000: sequence under a default and a view dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.t.a: nextval('app.numbers'::regclass) -> none
--   F2 data-loss      app.numbers: dropped

-- F1 server-default: app.t.a nextval('app.numbers'::regclass) -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t ALTER COLUMN a DROP DEFAULT;

CREATE OR REPLACE FUNCTION app.next()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT nextval('app.tickets'::regclass) AS nextval;
END;

-- measured: ACCESS EXCLUSIVE on app.state (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.state (last_value) AS
SELECT t.last_value
   FROM app.tickets t;

-- F2 data-loss: app.numbers dropped
--    its position is lost
-- measured: ACCESS EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
DROP SEQUENCE app.numbers;
