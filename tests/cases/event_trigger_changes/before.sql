CREATE SCHEMA "Watch Dog";
CREATE FUNCTION "Watch Dog"."Note It"() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE FUNCTION shop.note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER "On Create" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW') EXECUTE FUNCTION "Watch Dog"."Note It"();
COMMENT ON EVENT TRIGGER "On Create" IS 'what is new';
CREATE EVENT TRIGGER dropped ON sql_drop EXECUTE FUNCTION shop.note();
ALTER EVENT TRIGGER dropped DISABLE;
CREATE EVENT TRIGGER rewritten ON table_rewrite EXECUTE FUNCTION shop.note();
CREATE EVENT TRIGGER started ON ddl_command_start EXECUTE FUNCTION shop.note();
