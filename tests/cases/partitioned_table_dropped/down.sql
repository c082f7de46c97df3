-- modelmig revision 20260101000000 down: partitioned table dropped
-- returns to: base
-- fingerprints: …

CREATE TABLE app.events (
    id bigint NOT NULL,
    kind text,
    at timestamp with time zone NOT NULL,
    amount integer,
    CONSTRAINT events_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');

CREATE TABLE app.events_2021 PARTITION OF app.events FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
