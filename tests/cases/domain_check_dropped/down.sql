-- modelmig revision 20260101000000 down: domain check dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_code on app.code: none -> VALUE <> ''::text
--   D2 scan             app.customers: every row is read
--   D3 blocks-writes    app.customers: writes wait
--   D4 may-fail-on-rows ck_code on app.code: fails on rows that violate the check

-- D1 check-constraint: ck_code on app.code none -> VALUE <> ''::text
--    rows that break it make the statement fail
-- D2 scan: app.customers every row is read
-- D3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: ck_code on app.code fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (code <> ''::text)
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
ALTER DOMAIN app.code ADD CONSTRAINT ck_code CHECK (VALUE <> ''::text);
