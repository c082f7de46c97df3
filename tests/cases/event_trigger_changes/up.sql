-- modelmig revision 20260101000000: event trigger changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated "On Create": dropped and created again
--   F2 recreated dropped: dropped and created again

-- F1 recreated: "On Create" dropped and created again
--    it is created again further down, in the same transaction
DROP EVENT TRIGGER "On Create";

-- F2 recreated: dropped dropped and created again
--    it is created again further down, in the same transaction
DROP EVENT TRIGGER dropped;

DROP EVENT TRIGGER started;

COMMENT ON EVENT TRIGGER rewritten IS 'costs time';

CREATE EVENT TRIGGER "On Create" ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW', 'CREATE INDEX') EXECUTE FUNCTION "Watch Dog"."Note It"();

COMMENT ON EVENT TRIGGER "On Create" IS 'what''s new';

CREATE EVENT TRIGGER dropped ON sql_drop EXECUTE FUNCTION "Watch Dog"."Note It"();

ALTER EVENT TRIGGER dropped ENABLE REPLICA;

CREATE EVENT TRIGGER ended ON ddl_command_end EXECUTE FUNCTION shop.note();

ALTER EVENT TRIGGER rewritten ENABLE ALWAYS;
