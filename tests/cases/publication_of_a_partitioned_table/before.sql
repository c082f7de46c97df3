CREATE SCHEMA app;
CREATE TABLE app.events (id integer, kind text) PARTITION BY LIST (kind);
CREATE TABLE app.clicks PARTITION OF app.events FOR VALUES IN ($$click$$);
CREATE PUBLICATION feed FOR TABLE app.clicks;
