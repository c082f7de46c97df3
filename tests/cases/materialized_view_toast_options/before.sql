CREATE SCHEMA app;
CREATE TABLE app.t (body text);
CREATE MATERIALIZED VIEW app.v WITH (toast.autovacuum_enabled = false) AS SELECT body FROM app.t;
