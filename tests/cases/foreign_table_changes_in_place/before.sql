CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE FOREIGN TABLE app.orders (
    id integer OPTIONS (a '1', b '2'), note text DEFAULT 'x', gone integer, total integer, CONSTRAINT ck_old CHECK (id > 0)
) SERVER far OPTIONS (o '1', p '2');
COMMENT ON FOREIGN TABLE app.orders IS 'old';
CREATE VIEW app.totals AS SELECT total FROM app.orders;
