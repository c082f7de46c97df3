CREATE TABLE job (id integer, state text, queue text);
CREATE MATERIALIZED VIEW depth AS SELECT queue, state, count(*) AS jobs FROM job GROUP BY queue, state;
CREATE VIEW failed AS SELECT queue, sum(jobs) AS jobs FROM depth WHERE state IN ('failed', 'lost') GROUP BY queue;
CREATE FUNCTION depths() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT sum(jobs)::bigint FROM depth; END;
