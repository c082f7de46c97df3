CREATE SCHEMA app;
CREATE SCHEMA "Archive";
CREATE TABLE app.users (id bigint PRIMARY KEY);
CREATE TABLE app.events (
    id bigint NOT NULL,
    kind text COLLATE "C" DEFAULT 'visit',
    user_id bigint REFERENCES app.users (id),
    amount integer CHECK (amount > 0),
    PRIMARY KEY (kind, id)
) PARTITION BY LIST (kind text_pattern_ops);
CREATE INDEX events_amount ON app.events (amount);
COMMENT ON TABLE app.events IS 'what happened';
CREATE TABLE app.visits PARTITION OF app.events FOR VALUES IN ('visit', 'it''s') PARTITION BY HASH (id);
CREATE TABLE app.visits_0 PARTITION OF app.visits FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE app.visits_1 PARTITION OF app.visits FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE "Archive"."The Rest" PARTITION OF app.events (
    kind DEFAULT 'other', amount NOT NULL, CONSTRAINT small CHECK (amount < 100)
) DEFAULT WITH (fillfactor = 70);
CREATE INDEX rest_kind ON "Archive"."The Rest" (lower(kind));
COMMENT ON TABLE "Archive"."The Rest" IS 'all else';
COMMENT ON COLUMN "Archive"."The Rest".kind IS 'of which there are many';
