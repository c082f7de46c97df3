-- modelmig revision 20260101000000 down: partitioned table gets a foreign key
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.events.user_id: bigint dropped

-- D1 data-loss: app.events.user_id bigint dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021, app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP COLUMN user_id;
