CREATE TABLE sale (id integer, total numeric);
CREATE VIEW day AS SELECT id, total FROM sale;
CREATE VIEW week AS SELECT id FROM day;
CREATE VIEW month AS SELECT id FROM week;
COMMENT ON VIEW week IS 'kept';
