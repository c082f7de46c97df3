CREATE TABLE number (last_value bigint);
CREATE VIEW last AS SELECT last_value FROM number;
