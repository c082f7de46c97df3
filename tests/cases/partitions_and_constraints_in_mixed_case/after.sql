CREATE SCHEMA "Sales Data";
CREATE TABLE "Sales Data"."Order" ("Id" bigint, "Placed At" date, total numeric, CONSTRAINT "Order Key" PRIMARY KEY ("Id", "Placed At"), CONSTRAINT "Not Free" CHECK (total > 0)) PARTITION BY RANGE ("Placed At");
CREATE TABLE "Sales Data"."Order 2024" PARTITION OF "Sales Data"."Order" FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
CREATE TABLE "Sales Data"."Order Rest" PARTITION OF "Sales Data"."Order" DEFAULT;
CREATE TABLE "Sales Data"."Note" (
    "Order Id" bigint, "Placed At" date, "Text" text CONSTRAINT "Once" UNIQUE, during int4range,
    CONSTRAINT "To Order" FOREIGN KEY ("Order Id", "Placed At") REFERENCES "Sales Data"."Order" ON DELETE CASCADE,
    CONSTRAINT "No Overlap" EXCLUDE USING gist (during WITH &&) WHERE ("Text" <> '')
);
CREATE INDEX "By Text" ON "Sales Data"."Note" ("Text" DESC, lower("Text")) WHERE "Order Id" > 0;
COMMENT ON CONSTRAINT "Not Free" ON "Sales Data"."Order" IS 'gifts are elsewhere';
COMMENT ON TABLE "Sales Data"."Order Rest" IS 'all the others';
COMMENT ON INDEX "Sales Data"."By Text" IS 'for the search';
