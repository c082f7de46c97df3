-- modelmig revision 20260101000000: check of the whole row
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.pairs (up fails on every row tried: check constraint "ck_pairs_filled" of relation "pairs" is violated by some row)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_pairs_filled on app.pairs: none -> pairs IS NOT NULL             after.rs:4
--   F2 scan             app.pairs: every row is read                                        after.rs:4
--   F3 blocks-reads     app.pairs: reads and writes wait                                    after.rs:4
--   F4 may-fail-on-rows ck_pairs_filled on app.pairs: fails on rows that violate the check  after.rs:4

-- F1 check-constraint: ck_pairs_filled on app.pairs none -> pairs IS NOT NULL
--    rows that break it make the statement fail
-- F2 scan: app.pairs every row is read
-- F3 blocks-reads: app.pairs reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: ck_pairs_filled on app.pairs fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.pairs WHERE NOT (pairs.* IS NOT NULL)
-- measured: ACCESS EXCLUSIVE on app.pairs (reads and writes wait); no rewrite, scans app.pairs
ALTER TABLE app.pairs ADD CONSTRAINT ck_pairs_filled CHECK (pairs IS NOT NULL);
