CREATE TABLE shop.log (tag text);
CREATE FUNCTION shop.note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO shop.log (tag) VALUES (tg_tag); END';
CREATE EVENT TRIGGER note ON ddl_command_end EXECUTE FUNCTION shop.note();
ALTER EVENT TRIGGER note ENABLE ALWAYS;
