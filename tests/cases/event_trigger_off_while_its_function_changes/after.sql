CREATE TABLE shop.log (tag text, who name);
CREATE FUNCTION shop.note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO shop.log (tag, who) VALUES (tg_tag, session_user); END';
CREATE EVENT TRIGGER note ON ddl_command_end EXECUTE FUNCTION shop.note();
ALTER EVENT TRIGGER note ENABLE ALWAYS;
