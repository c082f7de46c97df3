CREATE SCHEMA app;
CREATE DOMAIN app.d AS integer CONSTRAINT d_positive CHECK (VALUE > 0);
CREATE TABLE app.t (a app.d, b app.d[]);
