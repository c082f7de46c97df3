-- modelmig revision 20260101000000 down: event trigger changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated "On Create": dropped and created again
--   D2 recreated dropped: dropped and created again

-- D1 recreated: "On Create" dropped and created again
--    it is created again further down, in the same transaction
DROP EVENT TRIGGER "On Create";

-- D2 recreated: dropped dropped and created again
--    it is created again further down, in the same transaction
DROP EVENT TRIGGER dropped;

DROP EVENT TRIGGER ended;

COMMENT ON EVENT TRIGGER rewritten IS NULL;

CREATE EVENT TRIGGER "On Create" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW') EXECUTE FUNCTION "Watch Dog"."Note It"();

COMMENT ON EVENT TRIGGER "On Create" IS 'what is new';

CREATE EVENT TRIGGER dropped ON sql_drop EXECUTE FUNCTION shop.note();

ALTER EVENT TRIGGER dropped DISABLE;

ALTER EVENT TRIGGER rewritten ENABLE;

CREATE EVENT TRIGGER started ON ddl_command_start EXECUTE FUNCTION shop.note();
