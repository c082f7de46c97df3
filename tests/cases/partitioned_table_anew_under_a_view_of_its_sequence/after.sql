CREATE TABLE event (id bigserial) PARTITION BY HASH (id);
CREATE VIEW next_event AS SELECT last_value FROM event_id_seq;
