CREATE SCHEMA app;
CREATE TABLE app.events (at date, id bigint, PRIMARY KEY (at, id)) PARTITION BY RANGE (at);
CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') PARTITION BY LIST (id);
CREATE TABLE app.events_2020_1 PARTITION OF app.events_2020 FOR VALUES IN (1);
CREATE TABLE app.notes (at date, event bigint, FOREIGN KEY (at, event) REFERENCES app.events);
CREATE TABLE app.others (at date, event bigint, CONSTRAINT others_fkey FOREIGN KEY (at, event) REFERENCES app.events);
