CREATE TABLE job (id integer, state text, queue text);
CREATE VIEW depth AS SELECT queue, state, count(*) AS jobs FROM job GROUP BY queue, state;
CREATE VIEW failed AS SELECT queue, sum(jobs) AS jobs FROM depth WHERE state = 'failed' GROUP BY queue;
CREATE FUNCTION depths() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM depth; END;
