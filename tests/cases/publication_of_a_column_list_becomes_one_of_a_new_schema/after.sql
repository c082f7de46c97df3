CREATE SCHEMA history;
CREATE TABLE entry (id integer PRIMARY KEY, amount numeric, note text);
CREATE PUBLICATION ledger FOR TABLES IN SCHEMA history;
