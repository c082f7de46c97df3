-- modelmig revision 20260101000000: check validated
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_age on app.customers: NOT VALID -> valid                    after.rs:4
--   F2 scan             app.customers: every row is read                                         after.rs:4
--   F3 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check  after.rs:4

-- F1 check-constraint: ck_customers_age on app.customers NOT VALID -> valid
--    rows that break it make the statement fail
-- F2 scan: app.customers every row is read
-- F3 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age > 0)
-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, scans app.customers
ALTER TABLE app.customers VALIDATE CONSTRAINT ck_customers_age;
