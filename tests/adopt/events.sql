-- An event store and what is projected from it: orders of a warehouse, its sensors, its messages. PostgreSQL 14 to 18.
-- Streams are append-only: rules swallow changes, statement triggers with transition tables count what was written.

CREATE SCHEMA es;
COMMENT ON SCHEMA es IS 'The store itself: streams, events, snapshots, subscriptions';
CREATE SCHEMA bus;
COMMENT ON SCHEMA bus IS 'Outbox, inbox and what is between';
CREATE SCHEMA read;
COMMENT ON SCHEMA read IS 'Projections: may be dropped and built again';
CREATE SCHEMA telemetry;
CREATE SCHEMA "Saga";

CREATE EXTENSION btree_gist WITH SCHEMA public;
CREATE EXTENSION hstore WITH SCHEMA public;

CREATE TYPE es.stream_state AS ENUM ('open', 'sealed', 'deleted');
CREATE TYPE es.codec AS ENUM ('json', 'avro', 'protobuf', 'raw bytes');
CREATE TYPE bus.delivery AS ENUM ('pending', 'sent', 'acknowledged', 'dead');
CREATE TYPE "Saga"."Step State" AS ENUM ('NotStarted', 'Running', 'Compensating', 'Done', 'Failed');
CREATE TYPE telemetry.quality AS ENUM ('good', 'uncertain', 'bad');

CREATE DOMAIN es.event_type AS varchar(128) COLLATE "C" CHECK (VALUE ~ '^[a-z]+(\.[a-z_]+)+$');
COMMENT ON DOMAIN es.event_type IS 'order.placed';
CREATE DOMAIN es.stream_version AS integer DEFAULT 0 CONSTRAINT stream_version_not_negative CHECK (VALUE >= 0);
CREATE DOMAIN es.payload AS jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(VALUE) = 'object');
CREATE DOMAIN es.fine_type AS es.event_type CHECK (length(VALUE::text) > 3);

CREATE TYPE es.causation AS (correlation uuid, causation uuid, actor text, at timestamptz);
COMMENT ON TYPE es.causation IS 'Who made it happen, and what did before';
COMMENT ON COLUMN es.causation.actor IS 'a person or a service';
CREATE TYPE telemetry.reading AS (value double precision, quality telemetry.quality);

CREATE SEQUENCE es.global_position AS bigint START WITH 1 CACHE 1 NO CYCLE;
COMMENT ON SEQUENCE es.global_position IS 'The place of an event among all others; gaps are normal';
CREATE SEQUENCE es.checkpoint_seq INCREMENT BY 32 MINVALUE 0 START WITH 0;
CREATE SEQUENCE bus.message_no AS integer START WITH -2147483648 MINVALUE -2147483648 CYCLE;
CREATE SEQUENCE bus.countdown INCREMENT BY -1 MAXVALUE 1000 MINVALUE 1 START 1000;
CREATE SEQUENCE "Saga"."Next Id" CACHE 20;

CREATE FUNCTION es.uuid_of(stream text, version integer) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF
    AS $$ SELECT md5(stream || '@' || version)::uuid $$;
CREATE FUNCTION es.category(stream text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN split_part(stream, '-', 1);
COMMENT ON FUNCTION es.category(text) IS 'order of order-4711';
CREATE FUNCTION es.is_system(type text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
        SELECT type LIKE '$%' OR type = 'system';
    END;

-- The store.

CREATE TABLE es.categories (
    name text COLLATE "C" CONSTRAINT categories_pkey PRIMARY KEY,
    description text,
    retention interval,
    codec es.codec NOT NULL DEFAULT 'json'
);
COMMENT ON TABLE es.categories IS 'What streams are about';
COMMENT ON CONSTRAINT categories_pkey ON es.categories IS 'the first part of a stream''s name';

CREATE TABLE es.streams (
    id bigserial PRIMARY KEY,
    name text NOT NULL UNIQUE,
    category text GENERATED ALWAYS AS (es.category(name)) STORED REFERENCES es.categories,
    version es.stream_version NOT NULL,
    state es.stream_state NOT NULL DEFAULT 'open',
    created timestamptz NOT NULL DEFAULT now(),
    meta public.hstore DEFAULT ''::public.hstore,
    CHECK (name ~ '^[a-z]+-.+')
);
COMMENT ON COLUMN es.streams.version IS E'of its last event;\n0 when it is empty';
CREATE INDEX ON es.streams (category) INCLUDE (version) WHERE state <> 'deleted';
CREATE INDEX ON es.streams USING gist (meta);
CREATE INDEX streams_created_hash ON es.streams USING hash (created);

CREATE TABLE es.events (
    position bigint NOT NULL DEFAULT nextval('es.global_position') PRIMARY KEY,
    stream_id bigint NOT NULL REFERENCES es.streams ON DELETE RESTRICT,
    version integer NOT NULL CHECK (version > 0),
    type es.event_type NOT NULL,
    data es.payload,
    meta jsonb,
    cause es.causation,
    recorded timestamptz NOT NULL DEFAULT clock_timestamp(),
    id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    UNIQUE (stream_id, version),
    CHECK (meta IS NULL OR (meta ? 'schema' AND (meta ->> 'schema')::integer >= 1))
) WITH (fillfactor = 100, autovacuum_freeze_min_age = 0, toast_tuple_target = 4080);
COMMENT ON TABLE es.events IS 'All there is to know';
COMMENT ON COLUMN es.events.position IS 'total order';
COMMENT ON INDEX es.events_stream_id_version_key IS 'what makes a writer wait its turn';
CREATE INDEX events_recorded_brin ON es.events USING brin (recorded) WITH (pages_per_range = 16, autosummarize = true);
CREATE INDEX events_recorded_bloom ON es.events USING brin (id uuid_bloom_ops (n_distinct_per_range = 100), recorded);
CREATE INDEX events_data ON es.events USING gin (data jsonb_path_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX events_type ON es.events (type text_pattern_ops, position DESC);
CREATE INDEX events_actor ON es.events (((cause).actor)) WHERE (cause).actor IS NOT NULL;
CREATE INDEX events_order_number ON es.events (((data ->> 'order')::bigint)) WHERE type = 'order.placed';
ALTER TABLE es.events ALTER COLUMN data SET STORAGE EXTERNAL, ALTER COLUMN stream_id SET STATISTICS 1000,
    ALTER COLUMN type SET (n_distinct = 200);
ALTER TABLE es.events REPLICA IDENTITY USING INDEX events_id_key;
CREATE STATISTICS es.events_stats (ndistinct, dependencies) ON stream_id, type FROM es.events;
CREATE STATISTICS es.events_expr ON ((data ->> 'kind')), (date_trunc('day', recorded AT TIME ZONE 'UTC')) FROM es.events;
ALTER STATISTICS es.events_stats SET STATISTICS 250;

CREATE TABLE es.event_types (
    type es.fine_type PRIMARY KEY,
    since date NOT NULL DEFAULT CURRENT_DATE,
    schema json,
    superseded_by es.fine_type REFERENCES es.event_types,
    tags text[] NOT NULL DEFAULT '{}' CHECK (array_length(tags, 1) <= 8 OR tags = '{}')
);
CREATE TABLE es.event_type_versions (
    type es.fine_type NOT NULL REFERENCES es.event_types ON UPDATE CASCADE,
    version smallint NOT NULL,
    schema jsonb NOT NULL,
    upcaster text,
    PRIMARY KEY (type, version)
);
CREATE TABLE es.links (
    "from" bigint NOT NULL REFERENCES es.events,
    "to" bigint NOT NULL REFERENCES es.events,
    kind text NOT NULL DEFAULT 'causes',
    PRIMARY KEY ("from", "to", kind),
    CHECK ("from" < "to")
);
CREATE TABLE es.snapshots (
    stream_id bigint NOT NULL REFERENCES es.streams ON DELETE CASCADE,
    version es.stream_version NOT NULL,
    taken timestamptz NOT NULL DEFAULT now(),
    codec es.codec NOT NULL DEFAULT 'json',
    state bytea NOT NULL,
    CONSTRAINT snapshots_pkey PRIMARY KEY (stream_id, version) INCLUDE (taken)
);
ALTER TABLE es.snapshots ALTER COLUMN state SET STORAGE EXTERNAL;
CREATE TABLE es.tombstones (
    stream_id bigint PRIMARY KEY REFERENCES es.streams,
    reason text NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT now(),
    by name NOT NULL DEFAULT CURRENT_USER
);
CREATE TABLE es.idempotency_keys (
    key uuid PRIMARY KEY,
    position bigint REFERENCES es.events DEFERRABLE INITIALLY DEFERRED,
    expires timestamptz NOT NULL DEFAULT now() + '7 days'
);
CREATE INDEX ON es.idempotency_keys (expires);
CREATE TABLE es.subscriptions (
    id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
    name varchar(63) NOT NULL,
    filter jsonpath,
    "group" text,
    start_from bigint NOT NULL DEFAULT 0,
    parallelism smallint NOT NULL DEFAULT 1 CHECK (parallelism BETWEEN 1 AND 64),
    UNIQUE (name, "group")
);
CREATE TABLE es.checkpoints (
    subscription_id integer PRIMARY KEY REFERENCES es.subscriptions ON DELETE CASCADE,
    position bigint NOT NULL DEFAULT nextval('es.checkpoint_seq'::regclass),
    lsn pg_lsn DEFAULT pg_current_wal_lsn(),
    snapshot pg_snapshot DEFAULT pg_current_snapshot(),
    updated timestamptz
) WITH (fillfactor = 10);
CREATE TABLE es.leases (
    subscription_id integer NOT NULL REFERENCES es.subscriptions,
    holder text NOT NULL,
    shard int4range NOT NULL,
    during tstzrange NOT NULL,
    CONSTRAINT leases_excl EXCLUDE USING gist (subscription_id WITH =, shard WITH &&, during WITH &&)
);
COMMENT ON CONSTRAINT leases_excl ON es.leases IS 'one holder of a shard at a time';
CREATE TABLE es.maintenance (
    during tstzrange NOT NULL,
    reason text,
    cancelled boolean DEFAULT false,
    CONSTRAINT maintenance_excl EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled) DEFERRABLE INITIALLY DEFERRED,
    CHECK (lower_inc(during) AND NOT upper_inc(during))
);
CREATE TABLE es.archived_ranges (
    positions int8range PRIMARY KEY,
    file text NOT NULL,
    sha256 bytea CHECK (length(sha256) = 32),
    EXCLUDE USING gist (positions WITH &&)
);
CREATE TABLE es.write_statistics (
    day date DEFAULT CURRENT_DATE PRIMARY KEY,
    events bigint NOT NULL DEFAULT 0,
    bytes numeric(20,0) NOT NULL DEFAULT 0
);
CREATE UNLOGGED TABLE es.hot_streams (stream_id bigint PRIMARY KEY, hits integer NOT NULL DEFAULT 1, until timestamptz);

-- The bus.

CREATE TABLE bus.topics (
    id smallserial PRIMARY KEY,
    name text NOT NULL CONSTRAINT topics_name_key UNIQUE,
    partitions smallint NOT NULL DEFAULT 1,
    config jsonb NOT NULL DEFAULT '{"acks": "all", "quote": "it''s"}'
);
CREATE TABLE bus.schemas (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5 MINVALUE 100 MAXVALUE 100000 CACHE 3 CYCLE) PRIMARY KEY,
    topic_id smallint REFERENCES bus.topics,
    text xml,
    fingerprint bit varying(256)
);
CREATE TABLE bus.outbox (
    no integer NOT NULL DEFAULT nextval('bus.message_no'),
    topic_id smallint NOT NULL REFERENCES bus.topics,
    position bigint REFERENCES es.events (position) ON DELETE CASCADE,
    key bytea,
    body bytea NOT NULL,
    headers public.hstore,
    state bus.delivery NOT NULL DEFAULT 'pending',
    attempts smallint NOT NULL DEFAULT 0,
    next_attempt timestamptz DEFAULT now(),
    CONSTRAINT outbox_pkey PRIMARY KEY (no) WITH (fillfactor = 60)
);
CREATE INDEX outbox_due ON bus.outbox (next_attempt, no) WHERE state = 'pending';
CREATE INDEX outbox_headers ON bus.outbox USING gin (headers);
CREATE TABLE bus.inbox (
    message_id uuid NOT NULL,
    consumer text NOT NULL,
    received timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (consumer, message_id)
);
CREATE TABLE bus.consumers (
    name text PRIMARY KEY,
    topic_id smallint NOT NULL REFERENCES bus.topics ON UPDATE RESTRICT ON DELETE SET NULL,
    host inet,
    heartbeat timestamptz,
    budget smallint DEFAULT nextval('bus.countdown')
);
CREATE TABLE bus.offsets (
    consumer text NOT NULL REFERENCES bus.consumers ON DELETE CASCADE ON UPDATE CASCADE,
    partition smallint NOT NULL,
    "offset" bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (consumer, partition),
    CHECK ("offset" >= 0)
);
CREATE TABLE bus.dead_letters (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    no integer,
    error text NOT NULL,
    stack text[],
    died timestamptz NOT NULL DEFAULT now(),
    replayed boolean NOT NULL DEFAULT FALSE
);
CREATE INDEX ON bus.dead_letters USING brin (died timestamptz_minmax_multi_ops (values_per_range = 16));
CREATE TABLE bus.routes (
    pattern text NOT NULL,
    topic_id smallint NOT NULL REFERENCES bus.topics,
    priority integer NOT NULL DEFAULT 100,
    transform text,
    PRIMARY KEY (pattern, topic_id),
    CONSTRAINT routes_priority_check CHECK (priority > 0 AND priority % 10 = 0)
);
CREATE TABLE bus.schedules (
    id serial PRIMARY KEY,
    cron varchar(100) NOT NULL,
    next timestamptz,
    every interval CHECK (every >= '1 minute'::interval),
    body jsonb,
    CHECK ((cron IS NULL) <> (every IS NULL) OR cron <> '')
);
CREATE TABLE bus.rate_limits (
    topic_id smallint PRIMARY KEY REFERENCES bus.topics,
    per_second real NOT NULL DEFAULT 100,
    burst double precision DEFAULT 1e3,
    penalty numeric(6,3) DEFAULT .5
);
CREATE TABLE bus.credentials (
    consumer text REFERENCES bus.consumers ON DELETE CASCADE,
    kind "char" DEFAULT 'p',
    secret text COLLATE "POSIX",
    valid daterange DEFAULT daterange(CURRENT_DATE, NULL, '[)')
);
CREATE UNIQUE INDEX credentials_one ON bus.credentials (consumer, coalesce(kind, 'p'::"char"));

-- Sagas: from an application with names in camel case.

CREATE TABLE "Saga"."Definitions" (
    "Name" text NOT NULL,
    "Version" integer NOT NULL DEFAULT 1,
    "Steps" text[] NOT NULL,
    "IsActive" boolean NOT NULL DEFAULT true,
    CONSTRAINT "PK_Definitions" PRIMARY KEY ("Name", "Version")
);
CREATE TABLE "Saga"."Instances" (
    "Id" bigint NOT NULL DEFAULT nextval('"Saga"."Next Id"'::regclass),
    "Definition" text NOT NULL,
    "Version" integer NOT NULL,
    "State" "Saga"."Step State" NOT NULL DEFAULT 'NotStarted',
    "Data" jsonb NOT NULL DEFAULT '{}'::jsonb,
    "StartedAt" timestamp with time zone NOT NULL DEFAULT now(),
    "FinishedAt" timestamp with time zone,
    "Parent Id" bigint,
    CONSTRAINT "PK_Instances" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_Instances_Definitions" FOREIGN KEY ("Definition", "Version") REFERENCES "Saga"."Definitions" ("Name", "Version") MATCH FULL,
    CONSTRAINT "FK_Instances_Parent" FOREIGN KEY ("Parent Id") REFERENCES "Saga"."Instances" ("Id") ON DELETE SET NULL
);
CREATE INDEX "IX_Instances_State" ON "Saga"."Instances" ("State", "StartedAt") WHERE "FinishedAt" IS NULL;
COMMENT ON INDEX "Saga"."IX_Instances_State" IS 'The "running" ones';
CREATE TABLE "Saga"."Steps" (
    "InstanceId" bigint NOT NULL CONSTRAINT "FK_Steps_Instances" REFERENCES "Saga"."Instances" ON DELETE CASCADE,
    "No" smallint NOT NULL,
    "State" "Saga"."Step State" DEFAULT 'NotStarted',
    "Took" interval,
    "Error" text,
    CONSTRAINT "PK_Steps" PRIMARY KEY ("InstanceId", "No"),
    CONSTRAINT "CK_Steps_Error" CHECK (("State" = 'Failed') = ("Error" IS NOT NULL))
);
CREATE TABLE "Saga"."Compensations" (
    "InstanceId" bigint NOT NULL,
    "No" smallint NOT NULL,
    "Attempts" integer DEFAULT 0,
    CONSTRAINT "PK_Compensations" PRIMARY KEY ("InstanceId", "No"),
    CONSTRAINT "FK_Compensations_Steps" FOREIGN KEY ("InstanceId", "No") REFERENCES "Saga"."Steps" DEFERRABLE
);
CREATE TABLE "Saga"."Timeouts" ("InstanceId" bigint PRIMARY KEY REFERENCES "Saga"."Instances", "At" timestamptz NOT NULL);
CREATE TABLE "Saga"."Locks" ("Key" text PRIMARY KEY, "Owner" bigint REFERENCES "Saga"."Instances", "%done" numeric(5,2));
CREATE TABLE "Saga"."select from where" ("order by" integer, "limit" text, "it's" boolean DEFAULT true, "a.b" date);

-- Projections.

CREATE TABLE read.customers (
    id uuid PRIMARY KEY,
    name text,
    email text,
    orders integer NOT NULL DEFAULT 0,
    spent numeric(14,2) NOT NULL DEFAULT 0.00,
    last_order timestamptz,
    at_position bigint NOT NULL
);
CREATE UNIQUE INDEX customers_email ON read.customers (lower(email)) WHERE email IS NOT NULL;
CREATE TABLE read.products (
    sku text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    price numeric(10,2) CHECK (price >= 0),
    attributes jsonb NOT NULL DEFAULT '{}',
    weight_grams integer,
    weight_kg numeric GENERATED ALWAYS AS (weight_grams / 1000.0) STORED,
    at_position bigint NOT NULL
);
CREATE INDEX ON read.products USING gin (attributes);
CREATE TABLE read.orders (
    number bigint PRIMARY KEY,
    customer_id uuid REFERENCES read.customers,
    placed timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'placed' CHECK (status IN ('placed', 'paid', 'packed', 'shipped', 'returned')),
    total numeric(14,2),
    at_position bigint NOT NULL
);
CREATE INDEX ON read.orders (customer_id, placed DESC);
CREATE INDEX ON read.orders (status) WHERE status <> 'shipped';
CREATE TABLE read.order_lines (
    order_number bigint NOT NULL REFERENCES read.orders ON DELETE CASCADE,
    line smallint NOT NULL,
    sku text COLLATE "C" NOT NULL REFERENCES read.products ON UPDATE CASCADE,
    quantity integer NOT NULL CHECK (quantity > 0),
    price numeric(10,2) NOT NULL,
    sum numeric(14,2) GENERATED ALWAYS AS (quantity * price) STORED,
    PRIMARY KEY (order_number, line)
);
CREATE TABLE read.warehouses (
    id smallint PRIMARY KEY,
    name text NOT NULL,
    location point,
    area polygon,
    open tsrange,
    docks integer[] NOT NULL DEFAULT '{1,2,3}'
);
CREATE TABLE read.stock (
    warehouse_id smallint REFERENCES read.warehouses,
    sku text COLLATE "C" REFERENCES read.products,
    on_hand integer NOT NULL DEFAULT 0,
    reserved integer NOT NULL DEFAULT 0,
    available integer GENERATED ALWAYS AS (on_hand - reserved) STORED,
    PRIMARY KEY (warehouse_id, sku),
    CONSTRAINT stock_reserved_check CHECK (reserved <= on_hand)
) WITH (fillfactor = 70);
CREATE TABLE read.shipments (
    id bigint PRIMARY KEY,
    order_number bigint NOT NULL REFERENCES read.orders,
    carrier text,
    tracking text,
    legs point[],
    eta tstzrange
);
CREATE INDEX ON read.shipments USING gist (eta);
CREATE INDEX ON read.shipments USING spgist (tracking);
CREATE TABLE read.returns (
    id bigint PRIMARY KEY,
    order_number bigint NOT NULL,
    line smallint,
    reason text,
    FOREIGN KEY (order_number, line) REFERENCES read.order_lines
);
CREATE TABLE read.daily_sales (day date, sku text COLLATE "C", sold bigint, turnover money, PRIMARY KEY (day, sku));
CREATE TABLE read.positions (projection text PRIMARY KEY, position bigint NOT NULL DEFAULT 0, rebuilt timestamptz);
CREATE TABLE read.failures (
    projection text REFERENCES read.positions ON DELETE CASCADE,
    position bigint,
    error text,
    PRIMARY KEY (projection, position)
);
CREATE UNLOGGED TABLE read.sessions (id uuid PRIMARY KEY, customer_id uuid, basket jsonb DEFAULT '[]', seen timestamptz DEFAULT now());
CREATE UNLOGGED TABLE read.search (
    sku text PRIMARY KEY,
    words tsvector NOT NULL,
    query tsquery
);
CREATE INDEX ON read.search USING gist (words) WITH (fillfactor = 80);
CREATE INDEX ON read.search USING gist (words tsvector_ops (siglen = 64), sku);

-- Sensors.

CREATE TABLE telemetry.sites (id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY, name text UNIQUE, zone text DEFAULT 'Etc/UTC');
CREATE TABLE telemetry.devices (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    site_id integer NOT NULL REFERENCES telemetry.sites,
    mac macaddr UNIQUE,
    model text,
    firmware text DEFAULT '0.0.1',
    installed daterange NOT NULL DEFAULT '[2020-01-01,)',
    position line,
    reach circle,
    EXCLUDE USING gist (mac WITH =, installed WITH &&)
);
CREATE TABLE telemetry.channels (
    device_id uuid NOT NULL REFERENCES telemetry.devices ON DELETE CASCADE,
    no smallint NOT NULL,
    unit text NOT NULL,
    scale real NOT NULL DEFAULT 1,
    "offset" real NOT NULL DEFAULT 0,
    normal numrange,
    PRIMARY KEY (device_id, no)
);
CREATE TABLE telemetry.readings (
    device_id uuid NOT NULL,
    no smallint NOT NULL,
    at timestamptz NOT NULL,
    reading telemetry.reading NOT NULL,
    raw bit(16),
    CONSTRAINT readings_channel_fkey FOREIGN KEY (device_id, no) REFERENCES telemetry.channels,
    CONSTRAINT readings_pkey PRIMARY KEY (device_id, no, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE telemetry.readings IS 'A partition a month; the old ones are files';
CREATE INDEX readings_at ON telemetry.readings USING brin (at, device_id) WITH (pages_per_range = 8);
CREATE TABLE telemetry.readings_2025_11 PARTITION OF telemetry.readings
    FOR VALUES FROM ('2025-11-01 00:00:00+00') TO ('2025-12-01 00:00:00+00')
    WITH (autovacuum_enabled = false, toast.vacuum_truncate = false);
CREATE TABLE telemetry.readings_2025_12 PARTITION OF telemetry.readings
    FOR VALUES FROM ('2025-12-01 01:00:00+01') TO ('2026-01-01 01:00:00+01');
CREATE INDEX readings_2025_12_raw ON telemetry.readings_2025_12 (raw) WHERE raw IS NOT NULL;
CREATE TABLE telemetry.readings_2026_01 PARTITION OF telemetry.readings (CONSTRAINT "not of the bench" CHECK (no < 1000))
    FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00') PARTITION BY HASH (device_id);
CREATE TABLE telemetry.readings_2026_01_even PARTITION OF telemetry.readings_2026_01 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE telemetry.readings_2026_01_odd PARTITION OF telemetry.readings_2026_01 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE telemetry.readings_late PARTITION OF telemetry.readings DEFAULT;
COMMENT ON TABLE telemetry.readings_late IS 'clocks that are wrong';
CREATE TABLE telemetry.remarks (
    device_id uuid NOT NULL,
    no smallint NOT NULL,
    at timestamptz NOT NULL,
    text text NOT NULL,
    FOREIGN KEY (device_id, no, at) REFERENCES telemetry.readings ON DELETE CASCADE
);
CREATE TABLE telemetry."Audit" (
    id bigint NOT NULL,
    site text NOT NULL DEFAULT 'main',
    what text COLLATE "C" NOT NULL,
    at timestamptz DEFAULT now(),
    CONSTRAINT "Audit_pkey" PRIMARY KEY (id, site)
) PARTITION BY LIST (site);
CREATE INDEX ON telemetry."Audit" (what text_pattern_ops, at DESC);
CREATE INDEX ON telemetry."Audit" (lower(what));
CREATE SCHEMA "Cold";
CREATE TABLE "Cold"."Audit of main" PARTITION OF telemetry."Audit" FOR VALUES IN ('main', 'it''s main');
CREATE TABLE telemetry.audit_other (what text COLLATE "C" NOT NULL, site text NOT NULL, at timestamptz, id bigint NOT NULL DEFAULT 7);
ALTER TABLE telemetry."Audit" ATTACH PARTITION telemetry.audit_other DEFAULT;
CREATE TABLE telemetry.beats (device_id uuid NOT NULL, minute integer NOT NULL, count smallint DEFAULT 0)
    PARTITION BY HASH (device_id, (minute / 60));
CREATE TABLE telemetry.beats_0 PARTITION OF telemetry.beats FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE telemetry.beats_1 PARTITION OF telemetry.beats FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE telemetry.beats_2 PARTITION OF telemetry.beats FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE telemetry.beats_3 PARTITION OF telemetry.beats (count DEFAULT 1 NOT NULL) FOR VALUES WITH (MODULUS 4, REMAINDER 3);
CREATE INDEX beats_minute ON telemetry.beats (minute) INCLUDE (count);
CREATE TABLE telemetry.notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text NOT NULL, at timestamptz DEFAULT now(), CHECK (text <> ''));
CREATE TABLE telemetry.device_notes (device_id uuid REFERENCES telemetry.devices) INHERITS (telemetry.notes);
CREATE TABLE telemetry.site_notes (site_id integer REFERENCES telemetry.sites, PRIMARY KEY (id)) INHERITS (telemetry.notes);
CREATE TABLE telemetry.alarms (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id uuid NOT NULL,
    no smallint NOT NULL,
    during tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
    level smallint NOT NULL DEFAULT 1,
    acknowledged_by text,
    CONSTRAINT "alarms do not overlap" EXCLUDE USING gist (device_id WITH =, no WITH =, level WITH =, during WITH &&)
        WITH (fillfactor = 90) WHERE (acknowledged_by IS NULL),
    FOREIGN KEY (device_id, no) REFERENCES telemetry.channels ON DELETE CASCADE
);
CREATE TABLE telemetry.thresholds (
    device_id uuid, no smallint, level smallint, above double precision DEFAULT 'NaN', below double precision DEFAULT '-Infinity',
    PRIMARY KEY (device_id, no, level),
    CHECK (above > below OR above = 'NaN'::double precision)
);
CREATE TABLE telemetry.calibrations (
    device_id uuid REFERENCES telemetry.devices,
    at timestamptz,
    certificate bytea,
    coefficients double precision[] NOT NULL DEFAULT ARRAY[1.0, 0.0],
    by text
);
CREATE INDEX ON telemetry.calibrations (device_id, at DESC NULLS LAST);
CREATE TABLE telemetry.gateways (id serial, address cidr, host inet NOT NULL, PRIMARY KEY (host) INCLUDE (id));
CREATE INDEX ON telemetry.gateways USING gist (address inet_ops);
CREATE TABLE telemetry.hourly (device_id uuid, no smallint, hour timestamp, min real, max real, avg real, n integer, PRIMARY KEY (device_id, no, hour));
CREATE TABLE telemetry.an_aggregate_of_everything_that_any_device_has_ever_reported_xx (
    device_id uuid PRIMARY KEY,
    the_largest_value_that_was_ever_read_on_any_channel_of_device_x double precision,
    the_smallest_value_that_was_ever_read_on_any_channel_of_devicex double precision
);

-- Append-only.

CREATE RULE events_no_update AS ON UPDATE TO es.events DO INSTEAD NOTHING;
CREATE RULE events_no_delete AS ON DELETE TO es.events DO INSTEAD NOTHING;
COMMENT ON RULE events_no_delete ON es.events IS 'tombstones are events, too';
CREATE RULE links_no_change AS ON UPDATE TO es.links WHERE old.kind = 'causes' DO INSTEAD NOTHING;
CREATE RULE tombstone AS ON INSERT TO es.tombstones
    DO ALSO UPDATE es.streams SET state = 'deleted' WHERE streams.id = new.stream_id;
CREATE RULE tell AS ON INSERT TO bus.outbox DO ALSO NOTIFY outbox;

CREATE FUNCTION es.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is not allowed', tg_op, tg_table_schema, tg_table_name USING ERRCODE = 'restrict_violation';
END;
$$;
COMMENT ON FUNCTION es.append_only() IS 'For tables whose rows stay as they are';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON es.event_type_versions FOR EACH ROW EXECUTE FUNCTION es.append_only();
CREATE TRIGGER append_only BEFORE TRUNCATE ON es.events FOR EACH STATEMENT EXECUTE FUNCTION es.append_only();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON es.snapshots FOR EACH STATEMENT EXECUTE FUNCTION es.append_only();
ALTER TABLE es.snapshots DISABLE TRIGGER append_only;

CREATE FUNCTION es.count_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO es.write_statistics AS s (events, bytes)
    SELECT count(*), coalesce(sum(pg_column_size(n.data)), 0) FROM written n
    ON CONFLICT (day) DO UPDATE SET events = s.events + excluded.events, bytes = s.bytes + excluded.bytes;
    RETURN NULL;
END;
$$;
CREATE TRIGGER count_written AFTER INSERT ON es.events REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION es.count_written();
COMMENT ON TRIGGER count_written ON es.events IS 'once per statement, not per row';
ALTER TABLE es.events ENABLE ALWAYS TRIGGER append_only;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON telemetry."Audit" FOR EACH ROW EXECUTE FUNCTION es.append_only();
CREATE TRIGGER late AFTER INSERT ON telemetry.readings_late FOR EACH ROW EXECUTE FUNCTION es.append_only();
ALTER TABLE telemetry.readings_late DISABLE TRIGGER late;

CREATE FUNCTION read.stock_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO read.failures (projection, position, error)
    SELECT 'stock', 0, 'went below' FROM before b JOIN after a USING (warehouse_id, sku) WHERE a.on_hand < b.on_hand - 1000
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;
CREATE TRIGGER moved AFTER UPDATE ON read.stock REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION read.stock_moved();

CREATE FUNCTION es.next_version() RETURNS trigger LANGUAGE plpgsql SET search_path = es, public SET lock_timeout TO '2s' AS $$
BEGIN
    UPDATE streams SET version = version + 1 WHERE id = new.stream_id RETURNING version INTO new.version;
    RETURN new;
END;
$$;
CREATE TRIGGER next_version BEFORE INSERT ON es.events FOR EACH ROW WHEN (new.version IS NULL) EXECUTE FUNCTION es.next_version();
CREATE CONSTRAINT TRIGGER seal AFTER UPDATE OF state ON es.streams DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (new.state = 'sealed'::es.stream_state AND old.state <> 'deleted') EXECUTE FUNCTION es.append_only();
CREATE TRIGGER "after everything" AFTER UPDATE ON "Saga"."Instances" REFERENCING NEW TABLE AS "New Rows"
    FOR EACH ROW EXECUTE FUNCTION es.append_only();

CREATE FUNCTION es.append(stream text, expected integer, VARIADIC events jsonb[]) RETURNS SETOF es.events
    LANGUAGE plpgsql ROWS 10 AS $$
DECLARE
    found es.streams;
BEGIN
    SELECT * INTO STRICT found FROM es.streams WHERE name = stream FOR UPDATE;
    IF found.version <> expected THEN
        RAISE serialization_failure USING message = format('%s is at %s', stream, found.version);
    END IF;
    RETURN QUERY INSERT INTO es.events (stream_id, version, type, data)
        SELECT found.id, expected + n, e ->> 'type', e -> 'data' FROM unnest(events) WITH ORDINALITY AS t (e, n) RETURNING *;
END;
$$;
COMMENT ON FUNCTION es.append(text, integer, jsonb[]) IS 'The only way in';
CREATE FUNCTION es.read_stream(stream text, OUT "position" bigint, OUT type text, OUT data jsonb) RETURNS SETOF record
    LANGUAGE sql STABLE AS $$
    SELECT e.position, e.type, e.data FROM es.events e JOIN es.streams s ON s.id = e.stream_id WHERE s.name = $1 ORDER BY e.version
$$;
CREATE PROCEDURE bus.requeue(older_than interval DEFAULT '1 day'::interval) LANGUAGE sql
    BEGIN ATOMIC
        UPDATE bus.outbox SET state = 'pending', attempts = 0 WHERE outbox.state = 'dead' AND outbox.next_attempt < now() - older_than;
        DELETE FROM bus.dead_letters d WHERE d.replayed AND d.died < now() - older_than;
    END;

-- Views.

CREATE VIEW es.all_events AS
    SELECT e.position, s.name AS stream, s.category, e.version, e.type, e.data::jsonb AS data, e.recorded
    FROM es.events e JOIN es.streams s ON s.id = e.stream_id WHERE s.state <> 'deleted';
CREATE VIEW es.lag AS
    SELECT sub.name, c.position, (SELECT max(e.position) FROM es.events e) - c.position AS behind, c.updated
    FROM es.subscriptions sub LEFT JOIN es.checkpoints c ON c.subscription_id = sub.id;
COMMENT ON VIEW es.lag IS 'What is watched';
CREATE VIEW read.order_summary AS
    SELECT o.number, c.name AS customer, o.status, o.total, count(l.line) AS lines, array_agg(l.sku ORDER BY l.line) AS skus
    FROM read.orders o JOIN read.customers c ON c.id = o.customer_id LEFT JOIN read.order_lines l ON l.order_number = o.number
    GROUP BY o.number, c.name;
CREATE VIEW bus.writable_topics WITH (check_option = local) AS SELECT id, name, partitions FROM bus.topics WHERE partitions > 0;
ALTER VIEW bus.writable_topics ALTER COLUMN partitions SET DEFAULT 4;
CREATE FUNCTION bus.create_topic() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO bus.topics (name) VALUES (new.name); RETURN new; END $$;
CREATE VIEW bus.topic_names AS SELECT t.name, count(*) AS routes FROM bus.topics t LEFT JOIN bus.routes r ON r.topic_id = t.id GROUP BY t.name;
CREATE TRIGGER insert INSTEAD OF INSERT ON bus.topic_names FOR EACH ROW EXECUTE FUNCTION bus.create_topic();
CREATE MATERIALIZED VIEW read.sales_by_month WITH (fillfactor = 90) AS
    SELECT date_trunc('month', d.day::timestamp)::date AS month, p.name, sum(d.sold) AS sold
    FROM read.daily_sales d JOIN read.products p USING (sku) GROUP BY 1, 2;
CREATE UNIQUE INDEX ON read.sales_by_month (month, name);
CREATE INDEX ON read.sales_by_month (sold DESC) WHERE sold > 100;
CREATE MATERIALIZED VIEW telemetry.latest AS
    SELECT DISTINCT ON (r.device_id, r.no) r.device_id, r.no, r.at, (r.reading).value AS value, c.unit
    FROM telemetry.readings r JOIN telemetry.channels c ON c.device_id = r.device_id AND c.no = r.no
    ORDER BY r.device_id, r.no, r.at DESC;
COMMENT ON COLUMN telemetry.latest.value IS 'as read, not scaled';
CREATE VIEW telemetry.december AS SELECT device_id, no, at, (reading).value FROM telemetry.readings_2025_12;
ALTER TABLE telemetry."Audit" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "of the site" ON telemetry."Audit" USING (site = current_setting('app.site', true));
