-- modelmig revision 20260101000000: trigger on a partitioned table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
CREATE TABLE app.events_2021 PARTITION OF app.events FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');

-- measured: SHARE ROW EXCLUSIVE on app.events, app.events_2020 (writes wait); no rewrite, no scan
CREATE TRIGGER touch BEFORE INSERT ON app.events FOR EACH ROW EXECUTE FUNCTION app.touch();
