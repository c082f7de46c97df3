CREATE SCHEMA "Sales Data";
CREATE TYPE "Sales Data"."Order State" AS ENUM ('New', 'in work', 'Done');
CREATE DOMAIN "Sales Data"."Post Code" AS varchar(5) DEFAULT '0' CONSTRAINT "Digits" CHECK (value ~ '^\d{5}$') CONSTRAINT "Not 0" CHECK (value <> '00000');
CREATE TYPE "Sales Data"."Address" AS ("Street Name" text, zip text, "Country" text COLLATE "C");
CREATE SEQUENCE "Sales Data"."Order No" INCREMENT BY 10 MINVALUE 0 START 1;
CREATE TABLE "Sales Data"."Order Line" (
    "Line No" bigint DEFAULT nextval('"Sales Data"."Order No"'),
    "State" "Sales Data"."Order State" DEFAULT 'New',
    "To" "Sales Data"."Address",
    "Zip" "Sales Data"."Post Code"
);
CREATE STATISTICS "Sales Data"."Line Stat" (mcv) ON "Line No", "Zip" FROM "Sales Data"."Order Line";
CREATE TABLE "Sales Data"."Addresses" OF "Sales Data"."Address" ("Street Name" WITH OPTIONS NOT NULL);
CREATE VIEW "Sales Data"."Open Lines" AS SELECT "Line No", ("To")."Street Name" AS "Street" FROM "Sales Data"."Order Line" WHERE "State" = 'New';
COMMENT ON TYPE "Sales Data"."Order State" IS 'How far it is';
COMMENT ON CONSTRAINT "Not 0" ON DOMAIN "Sales Data"."Post Code" IS 'no such place';
COMMENT ON COLUMN "Sales Data"."Address"."Country" IS 'ISO code';
COMMENT ON SEQUENCE "Sales Data"."Order No" IS 'tens';
COMMENT ON STATISTICS "Sales Data"."Line Stat" IS 'lines by place';
