CREATE TYPE state AS ENUM ('open', 'done');
CREATE DOMAIN start AS state DEFAULT 'open';
CREATE TABLE job (id integer, state state);
CREATE VIEW jobs AS SELECT id, state FROM job;
ALTER VIEW jobs ALTER state SET DEFAULT 'open';
