CREATE TABLE old_item (id integer);
CREATE VIEW item AS SELECT id FROM old_item;
CREATE VIEW listed AS SELECT id FROM item;
CREATE VIEW shown AS SELECT id FROM listed;
