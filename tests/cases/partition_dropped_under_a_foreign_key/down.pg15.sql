-- modelmig revision 20260101000000 down: partition dropped under a foreign key
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait), SHARE ROW EXCLUSIVE on app.notes (writes wait); no rewrite, no scan
CREATE TABLE app.events_2021 PARTITION OF app.events FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
