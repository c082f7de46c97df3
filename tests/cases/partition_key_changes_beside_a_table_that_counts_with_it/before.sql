CREATE TABLE event (id bigserial NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE event_archive (LIKE event INCLUDING DEFAULTS);
