CREATE SCHEMA "Sales Data";
CREATE TYPE "Sales Data"."Order State" AS ENUM ('New', 'in work');
CREATE DOMAIN "Sales Data"."Post Code" AS varchar(5) CONSTRAINT "Digits" CHECK (value ~ '^\d+$');
CREATE TYPE "Sales Data"."Address" AS ("Street Name" text, zip text);
CREATE SEQUENCE "Sales Data"."Order No";
CREATE TABLE "Sales Data"."Order Line" (
    "Line No" bigint DEFAULT nextval('"Sales Data"."Order No"'),
    "State" "Sales Data"."Order State" DEFAULT 'New',
    "To" "Sales Data"."Address",
    "Zip" "Sales Data"."Post Code"
);
CREATE STATISTICS "Sales Data"."Line Stat" ON "Line No", "Zip" FROM "Sales Data"."Order Line";
CREATE TABLE "Sales Data"."Addresses" OF "Sales Data"."Address";
CREATE VIEW "Sales Data"."Open Lines" AS SELECT "Line No", ("To")."Street Name" AS "Street" FROM "Sales Data"."Order Line" WHERE "State" = 'New';
