-- modelmig revision 20260101000000: inherited check that stays with its parent
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  check-constraint few on app.places: none -> id < 1000 NO INHERIT
--   F2  scan             app.places: every row is read
--   F3  blocks-reads     app.places: reads and writes wait
--   F4  may-fail-on-rows few on app.places: fails on rows that violate the check
--   F5  check-constraint positive on app.places: none -> id > 0
--   F6  scan             app.cities: every row is read
--   F7  scan             app.places: every row is read
--   F8  blocks-reads     app.cities: reads and writes wait
--   F9  blocks-reads     app.places: reads and writes wait
--   F10 may-fail-on-rows positive on app.places: fails on rows that violate the check

-- F1 check-constraint: few on app.places none -> id < 1000 NO INHERIT
--    rows that break it make the statement fail
-- F2 scan: app.places every row is read
-- F3 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: few on app.places fails on rows that violate the check
--    to count them: SELECT count(*) FROM ONLY app.places WHERE NOT (id < 1000)
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, scans app.places
ALTER TABLE app.places ADD CONSTRAINT few CHECK (id < 1000) NO INHERIT;

-- F5 check-constraint: positive on app.places none -> id > 0
--    rows that break it make the statement fail
-- F6 scan: app.cities every row is read
-- F7 scan: app.places every row is read
-- F8 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F9 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F10 may-fail-on-rows: positive on app.places fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.places WHERE NOT (id > 0)
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, scans app.cities, app.places
ALTER TABLE app.places ADD CONSTRAINT positive CHECK (id > 0);
