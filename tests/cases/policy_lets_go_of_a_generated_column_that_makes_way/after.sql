CREATE SCHEMA app;
CREATE TABLE app.lines (id bigint PRIMARY KEY, price bigint, double integer GENERATED ALWAYS AS (price * 2) STORED);
CREATE POLICY own ON app.lines USING (price > 0);
