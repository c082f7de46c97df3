CREATE TABLE event (id bigserial NOT NULL, at date NOT NULL, PRIMARY KEY (id));
CREATE TABLE event_archive (LIKE event INCLUDING DEFAULTS);
