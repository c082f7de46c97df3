CREATE SCHEMA app;
CREATE TABLE app.events (id bigint NOT NULL, kind text, data jsonb NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE app.events_some PARTITION OF app.events FOR VALUES IN ('some', 'other');
CREATE TABLE app.events_rest PARTITION OF app.events DEFAULT PARTITION BY HASH ((id / 2));
CREATE TABLE app.events_rest_0 PARTITION OF app.events_rest FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX come ON app.events (upper(kind) text_pattern_ops);
CREATE INDEX changed ON app.events (((data ->> 'size')::bigint) DESC, id) WHERE (data ->> 'size') IS NOT NULL;
CREATE INDEX stays ON app.events ((id % 10::bigint));
CREATE INDEX of_one_alone ON app.events_some ((id % 4));
