CREATE SCHEMA app;
CREATE TABLE app.orders (id integer, note text);
ALTER TABLE app.orders OWNER TO deploy;
GRANT SELECT ON app.orders TO postgres;
GRANT UPDATE ON app.orders TO reader;
