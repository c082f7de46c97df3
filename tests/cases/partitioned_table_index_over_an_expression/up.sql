-- modelmig revision 20260101000000: partitioned table index over an expression
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.events_2020: every row is read
--   F2 blocks-writes app.events: writes wait
--   F3 blocks-writes app.events_2020: writes wait

-- F1 scan: app.events_2020 every row is read
-- F2 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- F3 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_2020 (writes wait); no rewrite, scans app.events_2020
CREATE INDEX events_kind ON app.events ((lower(kind)), (id % (10)::bigint));
