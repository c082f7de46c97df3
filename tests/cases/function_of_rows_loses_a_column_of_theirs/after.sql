CREATE SCHEMA app;
CREATE TABLE app."Item" (id bigint PRIMARY KEY, name text);
CREATE FUNCTION app.items() RETURNS SETOF app."Item" LANGUAGE sql BEGIN ATOMIC SELECT i.* FROM app."Item" AS i; END;
CREATE FUNCTION app.add_item(item text) RETURNS app."Item" LANGUAGE sql
    BEGIN ATOMIC INSERT INTO app."Item" (id, name) VALUES (1, item) RETURNING *; END;
COMMENT ON FUNCTION app.items() IS 'All of them';
