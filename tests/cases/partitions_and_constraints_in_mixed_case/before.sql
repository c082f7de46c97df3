CREATE SCHEMA "Sales Data";
CREATE TABLE "Sales Data"."Order" ("Id" bigint, "Placed At" date, total numeric, CONSTRAINT "Order Key" PRIMARY KEY ("Id", "Placed At")) PARTITION BY RANGE ("Placed At");
CREATE TABLE "Sales Data"."Order 2024" PARTITION OF "Sales Data"."Order" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE "Sales Data"."Note" ("Order Id" bigint, "Placed At" date, "Text" text, during int4range);
CREATE INDEX "By Text" ON "Sales Data"."Note" ("Text");
