CREATE TABLE entry (id integer PRIMARY KEY, amount numeric, note text);
CREATE PUBLICATION ledger FOR TABLE entry (id, amount);
