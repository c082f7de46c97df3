-- modelmig revision 20260101000000: partitioned table gets a foreign key
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.events_2020: every row is read
--   F2 scan          app.events_2021: every row is read
--   F3 blocks-writes app.events: writes wait
--   F4 blocks-writes app.events_2020: writes wait
--   F5 blocks-writes app.events_2021: writes wait
--   F6 blocks-writes app.users: writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD COLUMN user_id bigint;

-- F1 scan: app.events_2020 every row is read
-- F2 scan: app.events_2021 every row is read
-- F3 blocks-writes: app.events writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-writes: app.events_2020 writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F5 blocks-writes: app.events_2021 writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F6 blocks-writes: app.users writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.events, app.events_2020, app.events_2021, app.users (writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ADD CONSTRAINT events_user FOREIGN KEY (user_id) REFERENCES app.users (id);
