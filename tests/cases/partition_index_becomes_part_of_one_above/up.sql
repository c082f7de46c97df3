-- modelmig revision 20260101000000: partition index becomes part of one above
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.events_2021: every row is read
--   F2 blocks-writes app.events: writes wait
--   F3 blocks-writes app.events_2020: writes wait
--   F4 blocks-writes app.events_2021: writes wait

ALTER INDEX app.own RENAME TO events_2020_kind_idx;

-- F1 scan: app.events_2021 every row is read
-- F2 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- F3 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- F4 blocks-writes: app.events_2021 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_2020, app.events_2021 (writes wait); no rewrite, scans app.events_2021
CREATE INDEX events_kind ON app.events (kind);
