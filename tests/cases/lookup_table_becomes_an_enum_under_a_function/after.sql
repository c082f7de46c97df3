CREATE TYPE status AS ENUM ('open', 'closed');
CREATE FUNCTION shown(s status) RETURNS text LANGUAGE sql STABLE AS 'SELECT s::text';
