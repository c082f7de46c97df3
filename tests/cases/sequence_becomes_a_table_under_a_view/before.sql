CREATE SEQUENCE number;
CREATE VIEW last AS SELECT last_value FROM number;
