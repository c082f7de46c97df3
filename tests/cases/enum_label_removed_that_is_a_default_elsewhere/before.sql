CREATE TYPE state AS ENUM ('open', 'held', 'done');
CREATE DOMAIN start AS state DEFAULT 'held';
CREATE TABLE job (id integer, state state);
CREATE VIEW jobs AS SELECT id, state FROM job;
ALTER VIEW jobs ALTER state SET DEFAULT 'held';
