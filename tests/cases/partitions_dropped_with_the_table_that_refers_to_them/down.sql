-- modelmig revision 20260101000000 down: partitions dropped with the table that refers to them
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan             app.others: every row is read
--   D2 blocks-writes    app.others: writes wait
--   D3 may-fail-on-rows others_fkey on app.others: fails on rows whose key points nowhere

CREATE TABLE app.events (
    at date NOT NULL,
    id bigint NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);

CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') PARTITION BY LIST (id);

CREATE TABLE app.events_2020_1 PARTITION OF app.events_2020 FOR VALUES IN ('1');

CREATE TABLE app.notes (
    at date,
    event bigint
);

ALTER TABLE app.notes ADD CONSTRAINT notes_at_event_fkey FOREIGN KEY (at, event) REFERENCES app.events (at, id);

-- D1 scan: app.others every row is read
-- D2 blocks-writes: app.others writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D3 may-fail-on-rows: others_fkey on app.others fails on rows whose key points nowhere
-- measured: SHARE ROW EXCLUSIVE on app.others (writes wait); no rewrite, scans app.others
ALTER TABLE app.others ADD CONSTRAINT others_fkey FOREIGN KEY (at, event) REFERENCES app.events (at, id);
