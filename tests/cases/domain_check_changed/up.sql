-- modelmig revision 20260101000000: domain check changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_code on app.code: VALUE <> ''::text -> VALUE <> 'x'     after.rs:4
--   F2 scan             app.customers: every row is read                           after.rs:4
--   F3 blocks-writes    app.customers: writes wait                                 after.rs:4
--   F4 may-fail-on-rows ck_code on app.code: fails on rows that violate the check  after.rs:4

ALTER DOMAIN app.code DROP CONSTRAINT ck_code;

-- F1 check-constraint: ck_code on app.code VALUE <> ''::text -> VALUE <> 'x'
--    rows that break it make the statement fail
-- F2 scan: app.customers every row is read
-- F3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: ck_code on app.code fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (code <> 'x'::text)
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
ALTER DOMAIN app.code ADD CONSTRAINT ck_code CHECK (VALUE <> 'x');
