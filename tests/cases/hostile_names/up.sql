-- modelmig revision 20260101000000: hostile names
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA "we""ird; DROP TABLE x; --";

CREATE TYPE "we""ird; DROP TABLE x; --"."e we""ird; DROP TABLE x; --" AS ENUM ('we"ird; DROP TABLE x; --', '''; DROP TABLE x; --');

CREATE TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" (
    "we""ird; DROP TABLE x; --" integer DEFAULT 7 NOT NULL,
    b "we""ird; DROP TABLE x; --"."e we""ird; DROP TABLE x; --",
    CONSTRAINT "ck we""ird; DROP TABLE x; --" CHECK ("we""ird; DROP TABLE x; --" > 0
)
);

CREATE INDEX "ix we""ird; DROP TABLE x; --" ON "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" ("we""ird; DROP TABLE x; --");

COMMENT ON TABLE "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" IS E'it''s; -- \\ $$';

COMMENT ON COLUMN "we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --"."we""ird; DROP TABLE x; --" IS '''; DROP TABLE x; --';
