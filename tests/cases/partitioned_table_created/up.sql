-- modelmig revision 20260101000000: partitioned table created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA "Archive";

CREATE TABLE app.events (
    id bigint NOT NULL,
    kind text COLLATE "C" DEFAULT 'visit'::text NOT NULL,
    user_id bigint,
    amount integer,
    CONSTRAINT events_pkey PRIMARY KEY (kind, id),
    CONSTRAINT events_amount_check CHECK (amount > 0)
) PARTITION BY LIST (kind text_pattern_ops);

CREATE INDEX events_amount ON app.events (amount);

COMMENT ON TABLE app.events IS 'what happened';

CREATE TABLE "Archive"."The Rest" PARTITION OF app.events (
    kind DEFAULT 'other'::text,
    amount NOT NULL,
    CONSTRAINT small CHECK (amount < 100)
) DEFAULT WITH (fillfactor = 70);

CREATE INDEX rest_kind ON "Archive"."The Rest" ((lower(kind)) COLLATE "C");

COMMENT ON TABLE "Archive"."The Rest" IS 'all else';

COMMENT ON COLUMN "Archive"."The Rest".kind IS 'of which there are many';

CREATE TABLE app.visits PARTITION OF app.events FOR VALUES IN ('visit', 'it''s') PARTITION BY HASH (id);

CREATE TABLE app.visits_0 PARTITION OF app.visits FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE app.visits_1 PARTITION OF app.visits FOR VALUES WITH (modulus 2, remainder 1);

CREATE TABLE app.users (
    id bigint NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id)
);

ALTER TABLE app.events ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users (id);
