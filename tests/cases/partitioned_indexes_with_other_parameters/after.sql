CREATE TABLE reading (id integer, at date, note text, CONSTRAINT reading_key PRIMARY KEY (id, at) WITH (fillfactor = 80)) PARTITION BY RANGE (at);
CREATE TABLE reading_1 PARTITION OF reading DEFAULT;
CREATE INDEX reading_note ON reading (note) WITH (fillfactor = 80);
CREATE TABLE mark (reading integer, at date, FOREIGN KEY (reading, at) REFERENCES reading);
