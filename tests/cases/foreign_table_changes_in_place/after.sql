CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE FOREIGN TABLE app.orders (
    id integer OPTIONS (b '3', c '4') NOT NULL, note text, total jsonb, fresh text OPTIONS (y '1') NOT NULL,
    CONSTRAINT ck_new CHECK (id > 1)
) SERVER far OPTIONS (p '3', q '4');
COMMENT ON FOREIGN TABLE app.orders IS 'new';
COMMENT ON COLUMN app.orders.note IS 'noted';
CREATE VIEW app.totals AS SELECT total FROM app.orders;
