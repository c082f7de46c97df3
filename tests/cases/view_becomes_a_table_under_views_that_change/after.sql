CREATE TABLE sale (id integer, total numeric);
CREATE TABLE day (id integer, total numeric);
CREATE VIEW week AS SELECT sale.id FROM sale JOIN day USING (id);
CREATE VIEW month AS SELECT id FROM week;
COMMENT ON VIEW week IS 'kept';
