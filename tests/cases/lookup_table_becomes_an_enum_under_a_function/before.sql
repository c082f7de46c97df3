CREATE TABLE status (code text PRIMARY KEY);
CREATE FUNCTION shown(s status) RETURNS text LANGUAGE sql STABLE AS 'SELECT s.code';
