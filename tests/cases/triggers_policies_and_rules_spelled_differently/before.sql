CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE FUNCTION shop.note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON shop.orders FOR EACH ROW WHEN (new.total > 1) EXECUTE FUNCTION shop.touch(1, 'x');
CREATE TRIGGER after_all AFTER DELETE ON shop.orders EXECUTE FUNCTION shop.touch();
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch();
CREATE POLICY own ON shop.orders USING (total > 0 AND note = current_user);
CREATE POLICY few ON shop.orders TO reader, writer USING (total IN (1, 2));
CREATE RULE quiet AS ON INSERT TO shop.orders DO NOTHING;
CREATE EVENT TRIGGER note ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP TABLE') EXECUTE FUNCTION shop.note();
