-- modelmig revision 20260101000000: names of views and routines that bite
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges "P; DROP TABLE x" on "A b"."we""ird; --": none -> all using "order" > 1

CREATE SCHEMA "A b";

CREATE TABLE "A b"."we""ird; --" (
    "order" integer,
    "X" text
);

CREATE FUNCTION "A b"."f""n"()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN new; END $function$;

CREATE VIEW "A b"."The View" ("order", "y z") AS
SELECT "order",
    "X" AS "y z"
   FROM "A b"."we""ird; --";

CREATE STATISTICS "A b"."S t" ON "X", "order" FROM "A b"."we""ird; --";

-- F1 privileges: "P; DROP TABLE x" on "A b"."we""ird; --" none -> all using "order" > 1
--    rows become visible or hidden, writes are let through or refused
CREATE POLICY "P; DROP TABLE x" ON "A b"."we""ird; --" TO PUBLIC USING ("order" > 1);

CREATE RULE "R u" AS
    ON DELETE TO "A b"."we""ird; --" DO NOTHING;

CREATE TRIGGER "T""r" BEFORE UPDATE ON "A b"."we""ird; --" FOR EACH ROW EXECUTE FUNCTION "A b"."f""n"();

ALTER TABLE "A b"."we""ird; --" DISABLE TRIGGER "T""r";

COMMENT ON POLICY "P; DROP TABLE x" ON "A b"."we""ird; --" IS 'it''s';

DROP SCHEMA app;
