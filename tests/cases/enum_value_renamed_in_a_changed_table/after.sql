CREATE DOMAIN app.known_status AS app.status;
CREATE TYPE app.step AS (at date, status app.status);
CREATE TABLE app.logs (status app.known_status, step app.step, steps app.step[], note varchar);
