CREATE TYPE state AS ENUM ('open', 'done', 'lost');
CREATE TABLE job (id bigint, state state);
CREATE FUNCTION ended(s state) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN s IN ('done');
CREATE INDEX job_ended ON job (id) WHERE ended(state);
