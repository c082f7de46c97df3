CREATE TABLE events (id integer NOT NULL, kind text) PARTITION BY RANGE (id);
CREATE TABLE events_low PARTITION OF events FOR VALUES FROM (0) TO (10) PARTITION BY LIST (id);
CREATE TABLE events_one PARTITION OF events_low FOR VALUES IN (1);
CREATE INDEX own_kind ON events_one (kind);
COMMENT ON INDEX own_kind IS 'of this one alone';
CREATE INDEX own_id ON events_one (id DESC);
