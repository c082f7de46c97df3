CREATE SCHEMA app;
CREATE TABLE app.t (body text);
CREATE MATERIALIZED VIEW app.v WITH (toast.autovacuum_vacuum_threshold = 500) AS SELECT body FROM app.t;
