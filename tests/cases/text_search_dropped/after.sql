CREATE SCHEMA app;
CREATE TABLE app.t (body text);
