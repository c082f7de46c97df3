-- modelmig revision 20260101000000 down: partitions in the models
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss      shop.new_event2027s: dropped with its 5 columns    after.rs:34
--   D2 data-loss      shop.other_event2027s: dropped with its 5 columns  after.rs:40
--   D3 data-loss      shop."Event 2027": dropped with its 5 columns      after.rs:29
--   D4 data-loss      shop.events.size: integer dropped                  after.rs:11
--   D5 not-null       shop.event2026s.note: NOT NULL -> NULL             after.rs:23
--   D6 server-default shop.event2026s.state: 'old' -> 'new'::text        after.rs:21

-- measured: ACCESS EXCLUSIVE on shop."Event 2027", shop.event2026s, shop.events, shop.new_event2027s, shop.other_event2027s (reads and writes wait); no rewrite, no scan
DROP INDEX shop.idx_events_state;

-- D1 data-loss: shop.new_event2027s dropped with its 5 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop."Event 2027", shop.new_event2027s, shop.other_event2027s (reads and writes wait); no rewrite, no scan
DROP TABLE shop.new_event2027s;

-- D2 data-loss: shop.other_event2027s dropped with its 5 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop."Event 2027", shop.other_event2027s (reads and writes wait); no rewrite, no scan
DROP TABLE shop.other_event2027s;

-- D3 data-loss: shop."Event 2027" dropped with its 5 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop."Event 2027", shop.events (reads and writes wait); no rewrite, no scan
DROP TABLE shop."Event 2027";

-- D4 data-loss: shop.events.size integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on shop.event2026s, shop.events (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.events DROP COLUMN size;

-- D5 not-null: shop.event2026s.note NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on shop.event2026s (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.event2026s ALTER COLUMN note DROP NOT NULL;

-- D6 server-default: shop.event2026s.state 'old' -> 'new'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on shop.event2026s (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.event2026s ALTER COLUMN state SET DEFAULT 'new'::text;
