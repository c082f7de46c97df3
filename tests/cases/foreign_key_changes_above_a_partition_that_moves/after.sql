CREATE TABLE region (id integer PRIMARY KEY);
CREATE TABLE sale (id integer, region integer, place text) PARTITION BY LIST (place);
CREATE TABLE sale_a PARTITION OF sale FOR VALUES IN ('a', 'aa');
CREATE TABLE sale_b (id integer, region integer, place text);
CREATE TABLE sale_rest PARTITION OF sale DEFAULT;
ALTER TABLE sale ADD CONSTRAINT sale_region FOREIGN KEY (region) REFERENCES region ON DELETE CASCADE;
