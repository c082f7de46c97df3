-- modelmig revision 20260101000000 down: check becomes not valid
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_customers_age on app.customers: NOT VALID -> valid                    after.rs:4
--   D2 scan             app.customers: every row is read                                         after.rs:4
--   D3 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check  after.rs:4

-- D1 check-constraint: ck_customers_age on app.customers NOT VALID -> valid
--    rows that break it make the statement fail
-- D2 scan: app.customers every row is read
-- D3 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age > 0)
-- measured: SHARE UPDATE EXCLUSIVE on app.customers (reads and writes go on); no rewrite, scans app.customers
ALTER TABLE app.customers VALIDATE CONSTRAINT ck_customers_age;
