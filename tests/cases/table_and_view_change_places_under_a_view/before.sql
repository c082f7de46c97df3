CREATE TABLE item (id integer);
CREATE VIEW old_item AS SELECT id FROM item;
CREATE VIEW shown AS SELECT id FROM old_item;
