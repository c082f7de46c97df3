CREATE TYPE state AS ENUM ('done', 'open');
CREATE TABLE job (id bigint, state state) PARTITION BY LIST (state);
CREATE TABLE job_rest PARTITION OF job DEFAULT;
CREATE FUNCTION ended(s state) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN s IN ('done');
CREATE INDEX job_ended ON job (id) WHERE ended(state);
