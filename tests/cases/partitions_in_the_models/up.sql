-- modelmig revision 20260101000000: partitions in the models
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: shop.event2026s (up fails on every row tried: column "size" of relation "event2026s" contains null values), shop.events (no partition takes one)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  not-null         shop.events.size: added NOT NULL without a default  after.rs:11
--   F2  scan             shop.event2026s: every row is read                  after.rs:11
--   F3  blocks-reads     shop.event2026s: reads and writes wait              after.rs:11
--   F4  blocks-reads     shop.events: reads and writes wait                  after.rs:11
--   F5  may-fail-on-rows shop.events.size: fails on NULL                     after.rs:11
--   F6  scan             shop.event2026s: every row is read                  after.rs:8
--   F7  blocks-writes    shop.event2026s: writes wait                        after.rs:8
--   F8  blocks-writes    shop.events: writes wait                            after.rs:8
--   F9  not-null         shop.event2026s.note: NULL -> NOT NULL              after.rs:23
--   F10 scan             shop.event2026s: every row is read                  after.rs:23
--   F11 blocks-reads     shop.event2026s: reads and writes wait              after.rs:23
--   F12 server-default   shop.event2026s.state: 'new'::text -> 'old'         after.rs:21

-- F1 not-null: shop.events.size added NOT NULL without a default
--    fails when the table has rows
-- F2 scan: shop.event2026s every row is read
-- F3 blocks-reads: shop.event2026s reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-reads: shop.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: shop.events.size fails on NULL
--    to count them: SELECT count(*) FROM shop.events
-- measured: ACCESS EXCLUSIVE on shop.event2026s, shop.events (reads and writes wait); no rewrite, scans shop.event2026s
ALTER TABLE shop.events ADD COLUMN size integer NOT NULL;

-- measured: ACCESS EXCLUSIVE on shop.events (reads and writes wait); no rewrite, no scan
CREATE TABLE shop."Event 2027" PARTITION OF shop.events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01') PARTITION BY LIST (id);

COMMENT ON TABLE shop."Event 2027" IS 'the coming year';

CREATE TABLE shop.new_event2027s PARTITION OF shop."Event 2027" FOR VALUES IN ('1', '2');

CREATE INDEX ix_new_notes ON shop.new_event2027s (note);

CREATE TABLE shop.other_event2027s PARTITION OF shop."Event 2027" DEFAULT;

-- F6 scan: shop.event2026s every row is read
-- F7 blocks-writes: shop.event2026s writes wait
--    SHARE is held all the while, longer the larger the table
-- F8 blocks-writes: shop.events writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on shop.event2026s, shop.events (writes wait); no rewrite, scans shop.event2026s
CREATE INDEX idx_events_state ON shop.events (state);

-- F9 not-null: shop.event2026s.note NULL -> NOT NULL
--    fails on rows that hold NULL
-- F10 scan: shop.event2026s every row is read
-- F11 blocks-reads: shop.event2026s reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on shop.event2026s (reads and writes wait); no rewrite, scans shop.event2026s
ALTER TABLE shop.event2026s ALTER COLUMN note SET NOT NULL;

-- F12 server-default: shop.event2026s.state 'new'::text -> 'old'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on shop.event2026s (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.event2026s ALTER COLUMN state SET DEFAULT 'old';
