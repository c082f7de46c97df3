-- A service for many companies: every row belongs to a tenant, and row security keeps them apart. PostgreSQL 15 to 18.
-- Its names follow our convention (pk_, fk_, uq_, ck_, idx_); those of the schema "support", an older part, do not.

CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'Tenants, people and what they work on';
CREATE SCHEMA billing;
COMMENT ON SCHEMA billing IS 'Plans, subscriptions, invoices';
CREATE SCHEMA support;
CREATE SCHEMA "Audit";
COMMENT ON SCHEMA "Audit" IS E'Who did what; kept for ten years\nnever edited by hand';
CREATE SCHEMA private;

CREATE EXTENSION citext WITH SCHEMA public;
CREATE EXTENSION pgcrypto WITH SCHEMA public;
CREATE EXTENSION pg_trgm WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'case-insensitive addresses';

CREATE TYPE app.member_role AS ENUM ('owner', 'admin', 'member', 'guest');
COMMENT ON TYPE app.member_role IS 'What somebody may do in a tenant';
CREATE TYPE app.member_state AS ENUM ('invited', 'active', 'suspended', 'left the company');
CREATE TYPE app."Visibility" AS ENUM ('Private', 'Team', 'Tenant', 'World');
CREATE TYPE app.task_state AS ENUM ('todo', 'doing', 'blocked', 'done');
CREATE TYPE app.priority AS ENUM ('p0', 'p1', 'p2', 'p3');
CREATE TYPE billing.period AS ENUM ('month', 'quarter', 'year');
CREATE TYPE billing.invoice_state AS ENUM ('draft', 'open', 'paid', 'void', 'it''s late');
CREATE TYPE support.channel AS ENUM ('email', 'chat', 'phone');
CREATE TYPE "Audit"."Action" AS ENUM ('INSERT', 'UPDATE', 'DELETE', 'LOGIN');

CREATE DOMAIN app.email AS public.citext CONSTRAINT ck_email CHECK (VALUE ~ '^[^@\s]+@[^@\s]+$');
COMMENT ON DOMAIN app.email IS 'An address, compared without case';
CREATE DOMAIN app.slug AS text COLLATE "C" CONSTRAINT ck_slug CHECK (VALUE ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$');
CREATE DOMAIN app.color AS varchar(7) DEFAULT '#808080' CHECK (VALUE ~* '^#[0-9a-f]{6}$');
CREATE DOMAIN billing.cents AS bigint NOT NULL CONSTRAINT ck_cents_positive CHECK (VALUE >= 0);
CREATE DOMAIN billing.currency AS char(3) DEFAULT 'EUR' CONSTRAINT ck_currency_upper CHECK (VALUE = upper(VALUE));

CREATE TYPE app.postal_address AS (street text, house varchar(12), zip varchar(10), city text COLLATE "C", country char(2));
COMMENT ON TYPE app.postal_address IS 'As printed on letters';
COMMENT ON COLUMN app.postal_address.zip IS 'empty where a country has none';

CREATE SEQUENCE billing.invoice_number START 100000 INCREMENT 1 CACHE 1;
COMMENT ON SEQUENCE billing.invoice_number IS 'Without gaps as far as transactions commit';
CREATE SEQUENCE support.ticket_number AS integer MINVALUE 1 MAXVALUE 99999999 CYCLE;

CREATE FUNCTION app.current_tenant() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
COMMENT ON FUNCTION app.current_tenant() IS 'The tenant of this session; NULL outside of one';

CREATE FUNCTION app.current_person() RETURNS bigint
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('app.person', true), '')::bigint;

CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    new.updated_at := now();
    RETURN new;
END;
$$;

CREATE FUNCTION app.slugify(title text, "maxLength" integer DEFAULT 63) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10
    AS $$ SELECT left(trim(BOTH '-' FROM regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')), "maxLength") $$;

-- Tenants.

CREATE TABLE app.tenants (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_tenants PRIMARY KEY,
    slug app.slug NOT NULL CONSTRAINT uq_tenants_slug UNIQUE,
    name varchar(120) NOT NULL CONSTRAINT ck_tenants_name CHECK (btrim(name::text) <> ''),
    address app.postal_address,
    settings jsonb NOT NULL DEFAULT '{"theme": "light", "locale": "en"}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    CONSTRAINT ck_tenants_deleted CHECK (deleted_at IS NULL OR deleted_at >= created_at)
);
COMMENT ON TABLE app.tenants IS 'A company that pays us';
COMMENT ON COLUMN app.tenants.slug IS 'the first label of its host name';
COMMENT ON CONSTRAINT ck_tenants_deleted ON app.tenants IS 'nobody leaves before they come';
COMMENT ON INDEX app.uq_tenants_slug IS 'asked at every request';
CREATE INDEX idx_tenants_settings ON app.tenants USING gin (settings jsonb_path_ops);

CREATE TABLE app.tenant_domains (
    tenant_id uuid NOT NULL CONSTRAINT fk_tenant_domains_tenant_id REFERENCES app.tenants ON DELETE CASCADE,
    host public.citext NOT NULL,
    verified_at timestamptz,
    token bytea NOT NULL DEFAULT public.gen_random_bytes(16),
    "primary" boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_tenant_domains PRIMARY KEY (host) INCLUDE (tenant_id)
);
CREATE UNIQUE INDEX uq_tenant_domains_primary ON app.tenant_domains (tenant_id) WHERE "primary";

CREATE TABLE app.regions (
    code char(2) CONSTRAINT pk_regions PRIMARY KEY,
    name text NOT NULL,
    endpoint inet,
    network cidr NOT NULL DEFAULT '10.0.0.0/8',
    CONSTRAINT uq_regions_name UNIQUE (name)
);

CREATE TABLE app.tenant_regions (
    tenant_id uuid NOT NULL,
    region_code char(2) NOT NULL,
    since date NOT NULL DEFAULT CURRENT_DATE,
    CONSTRAINT pk_tenant_regions PRIMARY KEY (tenant_id, region_code),
    CONSTRAINT fk_tenant_regions_tenant_id FOREIGN KEY (tenant_id) REFERENCES app.tenants (id) ON DELETE CASCADE,
    CONSTRAINT fk_tenant_regions_region_code FOREIGN KEY (region_code) REFERENCES app.regions (code) ON UPDATE CASCADE
);

CREATE TABLE app.people (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_people PRIMARY KEY,
    email app.email NOT NULL CONSTRAINT uq_people_email UNIQUE,
    "displayName" varchar(80),
    password_hash text,
    locale varchar(10) COLLATE "C" NOT NULL DEFAULT 'en',
    time_zone text NOT NULL DEFAULT 'UTC',
    birthday date CONSTRAINT ck_people_birthday CHECK (birthday > '1900-01-01'),
    avatar bytea,
    last_ip inet,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE app.people IS 'People are the same person in all tenants';
COMMENT ON COLUMN app.people.password_hash IS 'NULL: signs in elsewhere';
CREATE INDEX idx_people_display_name_trgm ON app.people USING gin ("displayName" public.gin_trgm_ops);
ALTER TABLE app.people ALTER COLUMN avatar SET STORAGE EXTERNAL;

CREATE TABLE app.members (
    tenant_id uuid NOT NULL,
    person_id bigint NOT NULL,
    role app.member_role NOT NULL DEFAULT 'member',
    state app.member_state NOT NULL DEFAULT 'invited',
    title text,
    invited_by bigint,
    joined_at timestamptz,
    settings jsonb DEFAULT '{}',
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_members PRIMARY KEY (tenant_id, person_id),
    CONSTRAINT fk_members_tenant_id FOREIGN KEY (tenant_id) REFERENCES app.tenants ON DELETE CASCADE,
    CONSTRAINT fk_members_person_id FOREIGN KEY (person_id) REFERENCES app.people ON DELETE RESTRICT,
    CONSTRAINT fk_members_invited_by FOREIGN KEY (tenant_id, invited_by) REFERENCES app.members (tenant_id, person_id)
        ON DELETE SET NULL (invited_by),
    CONSTRAINT ck_members_joined CHECK ((state = 'invited') = (joined_at IS NULL))
);
COMMENT ON CONSTRAINT fk_members_invited_by ON app.members IS 'who leaves still has invited';
CREATE INDEX idx_members_person_id ON app.members (person_id) INCLUDE (role, state);
CREATE INDEX idx_members_active ON app.members (tenant_id, role) WHERE state = 'active'::app.member_state;

CREATE FUNCTION app.is_member(tenant uuid, at_least app.member_role DEFAULT 'guest') RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
    AS $$ SELECT EXISTS (SELECT FROM app.members m WHERE m.tenant_id = $1 AND m.person_id = app.current_person()
                          AND m.role <= $2 AND m.state = 'active') $$;
COMMENT ON FUNCTION app.is_member(uuid, app.member_role) IS 'Asked by most policies';

CREATE TABLE app.invitations (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    email app.email NOT NULL,
    role app.member_role NOT NULL DEFAULT 'guest',
    expires_at timestamptz NOT NULL DEFAULT now() + interval '14 days',
    accepted_by bigint,
    CONSTRAINT pk_invitations PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_invitations_tenant_id FOREIGN KEY (tenant_id) REFERENCES app.tenants ON DELETE CASCADE,
    CONSTRAINT fk_invitations_accepted_by FOREIGN KEY (accepted_by) REFERENCES app.people ON DELETE SET NULL,
    CONSTRAINT uq_invitations_email UNIQUE NULLS NOT DISTINCT (tenant_id, email, accepted_by),
    CONSTRAINT ck_invitations_role CHECK (role <> 'owner')
);

CREATE TABLE app.sessions (
    id bytea NOT NULL,
    person_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    user_agent text,
    ip inet,
    CONSTRAINT pk_sessions PRIMARY KEY (id),
    CONSTRAINT fk_sessions_person_id FOREIGN KEY (person_id) REFERENCES app.people ON DELETE CASCADE,
    CONSTRAINT ck_sessions_id CHECK (octet_length(id) = 32),
    CONSTRAINT ck_sessions_lifetime CHECK (expires_at > created_at AND expires_at <= created_at + '90 days'::interval)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX idx_sessions_person_id ON app.sessions USING hash (person_id);
CREATE INDEX idx_sessions_expires_at ON app.sessions (expires_at DESC NULLS LAST);

CREATE TABLE app.api_keys (
    tenant_id uuid NOT NULL,
    id bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 1000 INCREMENT BY 10),
    hash bytea NOT NULL,
    label text NOT NULL DEFAULT '',
    scopes text[] NOT NULL DEFAULT '{}',
    last_used timestamptz,
    CONSTRAINT pk_api_keys PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_api_keys_tenant_id FOREIGN KEY (tenant_id) REFERENCES app.tenants ON DELETE CASCADE,
    CONSTRAINT uq_api_keys_hash UNIQUE (hash),
    CONSTRAINT ck_api_keys_scopes CHECK (scopes <@ ARRAY['read', 'write', 'admin'])
);
CREATE INDEX idx_api_keys_scopes ON app.api_keys USING gin (scopes);

CREATE TABLE app.groups (
    tenant_id uuid NOT NULL,
    id integer GENERATED ALWAYS AS IDENTITY (CYCLE MAXVALUE 1000000),
    parent_id integer,
    name text NOT NULL,
    "order" smallint NOT NULL DEFAULT 0,
    color app.color,
    CONSTRAINT pk_groups PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_groups_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES app.groups (tenant_id, id),
    CONSTRAINT fk_groups_tenant_id FOREIGN KEY (tenant_id) REFERENCES app.tenants ON DELETE CASCADE,
    CONSTRAINT uq_groups_name UNIQUE NULLS NOT DISTINCT (tenant_id, parent_id, name),
    CONSTRAINT ck_groups_parent CHECK (parent_id <> id)
);

CREATE TABLE app.group_members (
    tenant_id uuid NOT NULL,
    group_id integer NOT NULL,
    person_id bigint NOT NULL,
    added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_group_members PRIMARY KEY (tenant_id, group_id, person_id),
    CONSTRAINT fk_group_members_group FOREIGN KEY (tenant_id, group_id) REFERENCES app.groups ON DELETE CASCADE,
    CONSTRAINT fk_group_members_member FOREIGN KEY (tenant_id, person_id) REFERENCES app.members ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE app.permissions (
    name text COLLATE "C" CONSTRAINT pk_permissions PRIMARY KEY,
    description text,
    implied text[] COLLATE "C"
);

CREATE TABLE app.group_permissions (
    tenant_id uuid NOT NULL,
    group_id integer NOT NULL,
    permission text COLLATE "C" NOT NULL,
    "grant" boolean NOT NULL DEFAULT true,
    CONSTRAINT pk_group_permissions PRIMARY KEY (tenant_id, group_id, permission),
    CONSTRAINT fk_group_permissions_group FOREIGN KEY (tenant_id, group_id) REFERENCES app.groups (tenant_id, id)
        ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT fk_group_permissions_permission FOREIGN KEY (permission) REFERENCES app.permissions ON UPDATE CASCADE
);

-- What people work on.

CREATE TABLE app.projects (
    tenant_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    key varchar(10) NOT NULL CONSTRAINT ck_projects_key CHECK (key ~ '^[A-Z]{2,10}$'),
    name text NOT NULL,
    slug text GENERATED ALWAYS AS (app.slugify(name, 40)) STORED,
    visibility app."Visibility" NOT NULL DEFAULT 'Team',
    lead_id bigint,
    starts date,
    ends date,
    budget numeric(14,2),
    archived boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_projects PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_projects_tenant_id FOREIGN KEY (tenant_id) REFERENCES app.tenants ON DELETE CASCADE,
    CONSTRAINT fk_projects_lead FOREIGN KEY (tenant_id, lead_id) REFERENCES app.members (tenant_id, person_id) MATCH SIMPLE
        ON DELETE SET NULL (lead_id),
    CONSTRAINT uq_projects_key UNIQUE (tenant_id, key),
    CONSTRAINT ck_projects_dates CHECK (ends IS NULL OR starts <= ends)
);
COMMENT ON COLUMN app.projects.key IS 'APP in APP-17';
CREATE UNIQUE INDEX uq_projects_slug ON app.projects (tenant_id, slug text_pattern_ops) WHERE NOT archived;

CREATE TABLE app.milestones (
    tenant_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    project_id bigint NOT NULL,
    title text NOT NULL,
    due date,
    done boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_milestones PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_milestones_project FOREIGN KEY (tenant_id, project_id) REFERENCES app.projects ON DELETE CASCADE,
    CONSTRAINT uq_milestones_title UNIQUE (tenant_id, project_id, title)
);

CREATE TABLE app.tasks (
    tenant_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY (CACHE 50),
    project_id bigint NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL DEFAULT '',
    state app.task_state NOT NULL DEFAULT 'todo',
    priority app.priority DEFAULT 'p2',
    assignee_id bigint,
    reporter_id bigint NOT NULL,
    milestone_id bigint,
    parent_id bigint,
    estimate interval,
    spent interval hour to minute,
    due timestamptz(0),
    labels text[] NOT NULL DEFAULT ARRAY[]::text[],
    custom jsonb,
    position double precision NOT NULL DEFAULT 'infinity',
    search tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', body)) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_tasks PRIMARY KEY (tenant_id, id),
    CONSTRAINT uq_tasks_number UNIQUE (tenant_id, project_id, number) DEFERRABLE,
    CONSTRAINT fk_tasks_project FOREIGN KEY (tenant_id, project_id) REFERENCES app.projects (tenant_id, id),
    CONSTRAINT fk_tasks_assignee FOREIGN KEY (tenant_id, assignee_id) REFERENCES app.members (tenant_id, person_id)
        ON DELETE SET NULL (assignee_id),
    CONSTRAINT fk_tasks_reporter FOREIGN KEY (tenant_id, reporter_id) REFERENCES app.members (tenant_id, person_id),
    CONSTRAINT fk_tasks_milestone FOREIGN KEY (tenant_id, milestone_id) REFERENCES app.milestones (tenant_id, id)
        ON DELETE SET NULL (milestone_id),
    CONSTRAINT fk_tasks_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES app.tasks (tenant_id, id) DEFERRABLE,
    CONSTRAINT ck_tasks_number CHECK (number > 0),
    CONSTRAINT ck_tasks_estimate CHECK (estimate >= '00:00:00' AND estimate < '1 year'),
    CONSTRAINT ck_tasks_custom CHECK (custom IS NULL OR jsonb_typeof(custom) = 'object')
) WITH (autovacuum_analyze_threshold = 100, toast.autovacuum_enabled = true);
COMMENT ON TABLE app.tasks IS 'Somebody has to do it';
COMMENT ON COLUMN app.tasks.position IS 'fractional: a task is moved between two others';
COMMENT ON CONSTRAINT uq_tasks_number ON app.tasks IS 'renumbered in one statement';
CREATE INDEX idx_tasks_search ON app.tasks USING gin (search);
CREATE INDEX idx_tasks_open ON app.tasks (tenant_id, priority, due) WHERE state IN ('todo', 'doing');
CREATE INDEX idx_tasks_assignee ON app.tasks (tenant_id, assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX idx_tasks_title_lower ON app.tasks (tenant_id, lower(title) varchar_pattern_ops);
CREATE INDEX idx_tasks_labels ON app.tasks USING gin (labels) WITH (fastupdate = off);
CREATE STATISTICS app.stat_tasks_state (dependencies, mcv) ON tenant_id, state, priority FROM app.tasks;
COMMENT ON STATISTICS app.stat_tasks_state IS 'one tenant in ten has no done ones';
ALTER TABLE app.tasks ALTER COLUMN tenant_id SET STATISTICS 500;

CREATE TABLE app.task_links (
    tenant_id uuid NOT NULL,
    "from" bigint NOT NULL,
    "to" bigint NOT NULL,
    kind "char" NOT NULL DEFAULT 'b',
    CONSTRAINT pk_task_links PRIMARY KEY (tenant_id, "from", "to"),
    CONSTRAINT fk_task_links_from FOREIGN KEY (tenant_id, "from") REFERENCES app.tasks ON DELETE CASCADE,
    CONSTRAINT fk_task_links_to FOREIGN KEY (tenant_id, "to") REFERENCES app.tasks ON DELETE CASCADE,
    CONSTRAINT ck_task_links_self CHECK ("from" <> "to")
);

CREATE TABLE app.comments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    task_id bigint NOT NULL,
    author_id bigint,
    body text NOT NULL,
    edited_at timestamptz,
    reactions jsonb NOT NULL DEFAULT '[]'::jsonb,
    CONSTRAINT pk_comments PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_comments_task FOREIGN KEY (tenant_id, task_id) REFERENCES app.tasks ON DELETE CASCADE,
    CONSTRAINT fk_comments_author FOREIGN KEY (tenant_id, author_id) REFERENCES app.members (tenant_id, person_id)
        ON DELETE SET NULL (author_id),
    CONSTRAINT ck_comments_body CHECK (length(body) BETWEEN 1 AND 65536)
);
CREATE INDEX idx_comments_task ON app.comments (tenant_id, task_id, edited_at DESC);

CREATE TABLE app.attachments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    comment_id uuid,
    task_id bigint,
    file_name text NOT NULL,
    media_type text NOT NULL DEFAULT 'application/octet-stream',
    size bigint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT pk_attachments PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_attachments_comment FOREIGN KEY (tenant_id, comment_id) REFERENCES app.comments ON DELETE CASCADE,
    CONSTRAINT fk_attachments_task FOREIGN KEY (tenant_id, task_id) REFERENCES app.tasks ON DELETE CASCADE,
    CONSTRAINT ck_attachments_one_place CHECK (num_nonnulls(comment_id, task_id) = 1),
    CONSTRAINT ck_attachments_size CHECK (size > 0 AND size < 5::bigint * 1024 * 1024 * 1024)
);

CREATE TABLE app.watchers (
    tenant_id uuid NOT NULL,
    task_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT pk_watchers PRIMARY KEY (tenant_id, task_id, person_id),
    CONSTRAINT fk_watchers_task FOREIGN KEY (tenant_id, task_id) REFERENCES app.tasks ON DELETE CASCADE
);

CREATE TABLE app.time_entries (
    tenant_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    person_id bigint NOT NULL,
    task_id bigint NOT NULL,
    day date NOT NULL,
    minutes smallint NOT NULL CONSTRAINT ck_time_entries_minutes CHECK (minutes BETWEEN 1 AND 1440),
    billable boolean NOT NULL DEFAULT true,
    note text,
    CONSTRAINT pk_time_entries PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_time_entries_member FOREIGN KEY (tenant_id, person_id) REFERENCES app.members (tenant_id, person_id),
    CONSTRAINT fk_time_entries_task FOREIGN KEY (tenant_id, task_id) REFERENCES app.tasks
);
CREATE INDEX idx_time_entries_day ON app.time_entries USING brin (day) WITH (pages_per_range = 32);

CREATE TABLE app.boards (
    tenant_id uuid NOT NULL,
    id integer GENERATED BY DEFAULT AS IDENTITY,
    project_id bigint NOT NULL,
    name text NOT NULL,
    filter jsonb NOT NULL DEFAULT '{"state": ["todo", "doing"]}',
    CONSTRAINT pk_boards PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_boards_project FOREIGN KEY (tenant_id, project_id) REFERENCES app.projects ON DELETE CASCADE
);

CREATE TABLE app.board_columns (
    tenant_id uuid NOT NULL,
    board_id integer NOT NULL,
    "position" smallint NOT NULL,
    state app.task_state NOT NULL,
    wip_limit smallint CONSTRAINT ck_board_columns_wip_limit CHECK (wip_limit > 0),
    CONSTRAINT pk_board_columns PRIMARY KEY (tenant_id, board_id, "position") DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_board_columns_board FOREIGN KEY (tenant_id, board_id) REFERENCES app.boards ON DELETE CASCADE
);

CREATE TABLE app.labels (
    tenant_id uuid NOT NULL,
    name public.citext NOT NULL,
    color app.color NOT NULL DEFAULT '#ff0000',
    CONSTRAINT pk_labels PRIMARY KEY (tenant_id, name)
);

CREATE TABLE app.documents (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    folder_id uuid,
    title text NOT NULL,
    content text COMPRESSION pglz,
    version integer NOT NULL DEFAULT 1,
    visibility app."Visibility" NOT NULL DEFAULT 'Private'::app."Visibility",
    owner_id bigint NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_documents PRIMARY KEY (tenant_id, id) WITH (fillfactor = 90),
    CONSTRAINT fk_documents_owner FOREIGN KEY (tenant_id, owner_id) REFERENCES app.members (tenant_id, person_id)
);
CREATE INDEX idx_documents_content ON app.documents USING gin (to_tsvector('simple'::regconfig, coalesce(content, '')));

CREATE TABLE app.document_versions (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    version integer NOT NULL,
    content text,
    saved_by bigint,
    saved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_document_versions PRIMARY KEY (tenant_id, document_id, version),
    CONSTRAINT fk_document_versions_document FOREIGN KEY (tenant_id, document_id) REFERENCES app.documents ON DELETE CASCADE
);

CREATE TABLE app.folders (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    parent_id uuid,
    name text NOT NULL,
    default_document_id uuid,
    CONSTRAINT pk_folders PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_folders_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES app.folders ON DELETE CASCADE,
    CONSTRAINT fk_folders_default_document FOREIGN KEY (tenant_id, default_document_id) REFERENCES app.documents
        ON DELETE SET NULL (default_document_id)
);
ALTER TABLE app.documents ADD CONSTRAINT fk_documents_folder FOREIGN KEY (tenant_id, folder_id) REFERENCES app.folders
    ON DELETE SET NULL (folder_id);

CREATE TABLE app.document_grants (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    person_id bigint,
    group_id integer,
    may_write boolean NOT NULL DEFAULT false,
    CONSTRAINT uq_document_grants UNIQUE NULLS NOT DISTINCT (tenant_id, document_id, person_id, group_id),
    CONSTRAINT fk_document_grants_document FOREIGN KEY (tenant_id, document_id) REFERENCES app.documents ON DELETE CASCADE,
    CONSTRAINT fk_document_grants_group FOREIGN KEY (tenant_id, group_id) REFERENCES app.groups ON DELETE CASCADE,
    CONSTRAINT ck_document_grants_whom CHECK (num_nulls(person_id, group_id) = 1)
);
COMMENT ON TABLE app.document_grants IS 'No primary key: one of two columns is NULL';
ALTER TABLE app.document_grants REPLICA IDENTITY FULL;

CREATE TABLE app.feature_flags (
    name text CONSTRAINT pk_feature_flags PRIMARY KEY,
    "default" boolean NOT NULL DEFAULT false,
    rollout numeric(5,4) NOT NULL DEFAULT 0 CONSTRAINT ck_feature_flags_rollout CHECK (rollout BETWEEN 0 AND 1),
    "user" text DEFAULT CURRENT_USER
);

CREATE TABLE app.tenant_flags (
    tenant_id uuid NOT NULL CONSTRAINT fk_tenant_flags_tenant_id REFERENCES app.tenants ON DELETE CASCADE,
    flag text NOT NULL CONSTRAINT fk_tenant_flags_flag REFERENCES app.feature_flags ON UPDATE CASCADE ON DELETE CASCADE,
    enabled boolean,
    CONSTRAINT pk_tenant_flags PRIMARY KEY (tenant_id, flag)
);

CREATE TABLE app.notifications (
    tenant_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    person_id bigint NOT NULL,
    payload jsonb NOT NULL,
    read_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_notifications PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_notifications_member FOREIGN KEY (tenant_id, person_id) REFERENCES app.members (tenant_id, person_id)
        ON DELETE CASCADE
);
CREATE INDEX idx_notifications_unread ON app.notifications (tenant_id, person_id, created_at DESC) WHERE read_at IS NULL;
CREATE INDEX idx_notifications_kind ON app.notifications ((payload ->> 'kind'), (payload #>> '{object,id}'));

CREATE TABLE app.webhooks (
    tenant_id uuid NOT NULL CONSTRAINT fk_webhooks_tenant_id REFERENCES app.tenants ON DELETE CASCADE,
    id integer GENERATED ALWAYS AS IDENTITY,
    url text NOT NULL CONSTRAINT ck_webhooks_url CHECK (url LIKE 'https://%'),
    secret bytea NOT NULL,
    events text[] NOT NULL,
    headers jsonb,
    CONSTRAINT pk_webhooks PRIMARY KEY (tenant_id, id),
    CONSTRAINT ck_webhooks_events CHECK (cardinality(events) > 0 AND array_position(events, NULL) IS NULL)
);

CREATE UNLOGGED TABLE app.webhook_deliveries (
    tenant_id uuid NOT NULL,
    webhook_id integer NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    status smallint,
    took interval second(3),
    response text,
    CONSTRAINT fk_webhook_deliveries_webhook FOREIGN KEY (tenant_id, webhook_id) REFERENCES app.webhooks ON DELETE CASCADE
);
CREATE INDEX idx_webhook_deliveries_at ON app.webhook_deliveries USING brin (at timestamptz_minmax_multi_ops);

CREATE TABLE app.a_table_whose_name_was_made_as_long_as_postgres_lets_it_be_63by (
    tenant_id uuid NOT NULL,
    a_column_whose_name_was_made_as_long_as_postgres_lets_it_be_63b integer
        CONSTRAINT ck_a_constraint_whose_name_was_made_as_long_as_it_can_be_63_byt CHECK (a_column_whose_name_was_made_as_long_as_postgres_lets_it_be_63b > 0),
    "größenänderungsgeschwindigkeitsbegrenzung" real DEFAULT 1.5,
    CONSTRAINT pk_a_table_whose_name_was_made_as_long_as_postgres_lets_it_63by PRIMARY KEY (tenant_id)
);
COMMENT ON COLUMN app.a_table_whose_name_was_made_as_long_as_postgres_lets_it_be_63by."größenänderungsgeschwindigkeitsbegrenzung"
    IS 'two bytes for some letters';

CREATE TABLE app.imports (
    tenant_id uuid NOT NULL CONSTRAINT fk_imports_tenant_id REFERENCES app.tenants,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    source jsonb NOT NULL,
    progress numrange NOT NULL DEFAULT '[0,0]',
    started_by bigint NOT NULL,
    failed_rows bigint[] DEFAULT '{}'::bigint[],
    matrix integer[][],
    CONSTRAINT pk_imports PRIMARY KEY (tenant_id, id),
    CONSTRAINT ck_imports_progress CHECK (progress <@ '[0,1]'::numrange)
);

CREATE TABLE app.calendars (
    tenant_id uuid NOT NULL,
    person_id bigint NOT NULL,
    working_hours tsrange[] NOT NULL DEFAULT '{}',
    weekdays bit(7) NOT NULL DEFAULT B'1111100',
    starts time NOT NULL DEFAULT '09:00',
    ends time with time zone DEFAULT '17:00+00',
    holidays datemultirange NOT NULL DEFAULT '{}',
    CONSTRAINT pk_calendars PRIMARY KEY (tenant_id, person_id),
    CONSTRAINT fk_calendars_member FOREIGN KEY (tenant_id, person_id) REFERENCES app.members ON DELETE CASCADE
);

-- Billing.

CREATE TABLE billing.plans (
    id smallint CONSTRAINT pk_plans PRIMARY KEY,
    name text NOT NULL CONSTRAINT uq_plans_name UNIQUE,
    price billing.cents NOT NULL,
    currency billing.currency NOT NULL,
    period billing.period NOT NULL DEFAULT 'month',
    limits jsonb NOT NULL DEFAULT '{"seats": 5, "storage": 1e9}',
    features text[] NOT NULL DEFAULT '{"api","it''s free"}',
    available daterange NOT NULL DEFAULT '(,)'
);
COMMENT ON TABLE billing.plans IS 'What can be bought; never edited, only replaced';

CREATE TABLE billing.subscriptions (
    tenant_id uuid NOT NULL CONSTRAINT fk_subscriptions_tenant_id REFERENCES app.tenants (id),
    id bigint GENERATED ALWAYS AS IDENTITY,
    plan_id smallint NOT NULL CONSTRAINT fk_subscriptions_plan_id REFERENCES billing.plans ON UPDATE CASCADE,
    seats integer NOT NULL DEFAULT 1,
    during tstzrange NOT NULL DEFAULT tstzrange(now(), NULL),
    cancelled_at timestamptz,
    trial boolean NOT NULL DEFAULT true,
    discount numeric(4,3) DEFAULT 0.0,
    CONSTRAINT pk_subscriptions PRIMARY KEY (tenant_id, id),
    CONSTRAINT ck_subscriptions_seats CHECK (seats > 0),
    CONSTRAINT ck_subscriptions_discount CHECK (discount >= 0.0 AND discount < 1),
    CONSTRAINT ck_subscriptions_during CHECK (NOT isempty(during))
);
CREATE UNIQUE INDEX uq_subscriptions_running ON billing.subscriptions (tenant_id) WHERE upper_inf(during) AND cancelled_at IS NULL;

CREATE TABLE billing.payment_methods (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    kind text NOT NULL,
    token text NOT NULL,
    last4 char(4),
    expires date,
    preferred boolean NOT NULL DEFAULT false,
    CONSTRAINT pk_payment_methods PRIMARY KEY (tenant_id, id),
    CONSTRAINT ck_payment_methods_kind CHECK (kind IN ('card', 'debit', 'transfer')),
    CONSTRAINT ck_payment_methods_last4 CHECK (last4 SIMILAR TO '[0-9]{4}')
);

CREATE TABLE billing.invoices (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL DEFAULT nextval('billing.invoice_number'),
    subscription_id bigint,
    state billing.invoice_state NOT NULL DEFAULT 'draft',
    issued date,
    due date GENERATED ALWAYS AS (issued + 14) STORED,
    net billing.cents NOT NULL DEFAULT 0,
    tax billing.cents NOT NULL DEFAULT 0,
    total bigint GENERATED ALWAYS AS (net::bigint + tax::bigint) STORED,
    currency billing.currency,
    bill_to app.postal_address,
    CONSTRAINT pk_invoices PRIMARY KEY (tenant_id, number),
    CONSTRAINT uq_invoices_number UNIQUE (number) INCLUDE (state, total),
    CONSTRAINT fk_invoices_subscription FOREIGN KEY (tenant_id, subscription_id) REFERENCES billing.subscriptions,
    CONSTRAINT ck_invoices_issued CHECK (state = 'draft' OR issued IS NOT NULL),
    CONSTRAINT ck_invoices_bill_to CHECK ((bill_to).country IS NOT NULL OR bill_to IS NULL)
);
COMMENT ON COLUMN billing.invoices.total IS 'net and tax';
CREATE INDEX idx_invoices_open ON billing.invoices (due) INCLUDE (tenant_id) WHERE state = 'open';

CREATE TABLE billing.invoice_lines (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL,
    line smallint NOT NULL,
    text text NOT NULL,
    quantity numeric(10,3) NOT NULL DEFAULT 1,
    unit_price numeric(12,4) NOT NULL,
    amount numeric GENERATED ALWAYS AS (round(quantity * unit_price, 2)) STORED,
    CONSTRAINT pk_invoice_lines PRIMARY KEY (tenant_id, number, line),
    CONSTRAINT fk_invoice_lines_invoice FOREIGN KEY (tenant_id, number) REFERENCES billing.invoices ON DELETE CASCADE,
    CONSTRAINT ck_invoice_lines_quantity CHECK (quantity <> 0)
);

CREATE TABLE billing.payments (
    tenant_id uuid NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    invoice_number bigint NOT NULL,
    method_id uuid,
    amount billing.cents NOT NULL,
    received_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    reference text,
    CONSTRAINT pk_payments PRIMARY KEY (tenant_id, id),
    CONSTRAINT fk_payments_invoice FOREIGN KEY (tenant_id, invoice_number) REFERENCES billing.invoices,
    CONSTRAINT fk_payments_method FOREIGN KEY (tenant_id, method_id) REFERENCES billing.payment_methods
        ON DELETE SET NULL (method_id)
);
ALTER TABLE billing.payments ADD CONSTRAINT ck_payments_reference CHECK (length(reference) <= 140) NOT VALID;

CREATE TABLE billing.usage (
    tenant_id uuid NOT NULL,
    metric text COLLATE "C" NOT NULL,
    hour timestamptz NOT NULL,
    quantity bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_usage PRIMARY KEY (tenant_id, metric, hour)
);
CREATE INDEX idx_usage_hour ON billing.usage (date_trunc('day', hour AT TIME ZONE 'UTC'), metric);

CREATE TABLE billing.tax_rates (
    country char(2) NOT NULL,
    valid_from date NOT NULL,
    rate numeric(5,2) NOT NULL,
    CONSTRAINT pk_tax_rates PRIMARY KEY (country, valid_from)
);

CREATE TABLE billing.credit_notes (
    tenant_id uuid NOT NULL,
    number bigint NOT NULL DEFAULT nextval('billing.invoice_number'::regclass),
    invoice_number bigint NOT NULL,
    reason text NOT NULL DEFAULT E'goodwill\\gesture',
    amount money DEFAULT 0,
    CONSTRAINT pk_credit_notes PRIMARY KEY (tenant_id, number),
    CONSTRAINT fk_credit_notes_invoice FOREIGN KEY (tenant_id, invoice_number) REFERENCES billing.invoices (tenant_id, number)
);

-- The helpdesk was an application of its own, with serials and the names that Postgres gives.

CREATE TABLE support.agents (
    id serial PRIMARY KEY,
    login varchar(32) NOT NULL UNIQUE,
    person_id bigint REFERENCES app.people,
    languages varchar(5)[] DEFAULT '{en}',
    on_duty boolean DEFAULT false
);
CREATE TABLE support.queues (
    id smallserial PRIMARY KEY,
    name text NOT NULL,
    channel support.channel NOT NULL DEFAULT 'email',
    sla interval DEFAULT '24:00:00',
    UNIQUE (name, channel)
);
CREATE TABLE support.agent_queues (
    agent_id integer REFERENCES support.agents ON DELETE CASCADE,
    queue_id smallint REFERENCES support.queues ON DELETE CASCADE,
    PRIMARY KEY (agent_id, queue_id)
);
CREATE TABLE support.tickets (
    id bigserial PRIMARY KEY,
    number integer NOT NULL DEFAULT nextval('support.ticket_number') UNIQUE,
    tenant_id uuid REFERENCES app.tenants ON DELETE SET NULL,
    queue_id smallint NOT NULL REFERENCES support.queues,
    agent_id integer REFERENCES support.agents ON DELETE SET NULL,
    subject text NOT NULL CHECK (subject <> ''),
    opened timestamp without time zone NOT NULL DEFAULT (now() AT TIME ZONE 'utc'),
    closed timestamp without time zone,
    satisfaction smallint CHECK (satisfaction >= 1 AND satisfaction <= 5),
    CHECK (closed > opened)
);
COMMENT ON COLUMN support.tickets.opened IS 'UTC, as everything was then';
CREATE INDEX ON support.tickets (tenant_id, queue_id);
CREATE INDEX ON support.tickets (lower(subject));
ALTER TABLE support.tickets CLUSTER ON tickets_tenant_id_queue_id_idx;
CREATE TABLE support.messages (
    id bigserial PRIMARY KEY,
    ticket_id bigint NOT NULL REFERENCES support.tickets ON DELETE CASCADE,
    direction "char" NOT NULL DEFAULT 'i' CHECK (direction IN ('i', 'o')),
    body text,
    headers xml,
    sent timestamp(3) DEFAULT LOCALTIMESTAMP
);
CREATE INDEX messages_sent_brin ON support.messages USING brin (sent) WITH (autosummarize = on);
CREATE TABLE support.macros (
    id serial PRIMARY KEY,
    agent_id integer REFERENCES support.agents,
    title varchar(100) NOT NULL,
    body text NOT NULL,
    EXCLUDE USING btree (title WITH =) WHERE (agent_id IS NULL)
);
CREATE TABLE support.tags (tag text PRIMARY KEY, color app.color);
CREATE TABLE support.ticket_tags (
    ticket_id bigint REFERENCES support.tickets ON DELETE CASCADE,
    tag text REFERENCES support.tags ON UPDATE CASCADE ON DELETE NO ACTION,
    PRIMARY KEY (ticket_id, tag) INCLUDE (tag)
);
ALTER TABLE support.ticket_tags DROP CONSTRAINT ticket_tags_pkey, ADD PRIMARY KEY (tag, ticket_id);
CREATE TABLE support.holidays (day date PRIMARY KEY, name text, "all" boolean DEFAULT 't');
CREATE TABLE support."Articles" (
    "ID" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "Title" text NOT NULL,
    "Body" text,
    "isPublished" boolean NOT NULL DEFAULT false,
    "Parent" integer REFERENCES support."Articles" ("ID"),
    CHECK ("isPublished" = false OR "Body" IS NOT NULL)
);
CREATE INDEX ON support."Articles" ("Parent") WHERE "isPublished";
CREATE INDEX "Articles Title" ON support."Articles" (upper("Title"), "ID" DESC);
CREATE TABLE support.article_votes (
    article integer NOT NULL REFERENCES support."Articles",
    ip inet NOT NULL,
    mac macaddr,
    mac8 macaddr8,
    vote smallint DEFAULT 1 CHECK (vote = ANY (ARRAY[-1, 1])),
    PRIMARY KEY (article, ip)
);

-- The audit trail.

CREATE TABLE "Audit"."Log" (
    "id" bigint GENERATED ALWAYS AS IDENTITY (START WITH 1 CACHE 100),
    "at" timestamptz NOT NULL DEFAULT clock_timestamp(),
    "tenantId" uuid,
    "actor" bigint,
    "action" "Audit"."Action" NOT NULL,
    "table" regclass,
    "txid" xid8 DEFAULT pg_current_xact_id(),
    "old" jsonb,
    "new" jsonb,
    CONSTRAINT "pk_Log" PRIMARY KEY ("id"),
    CONSTRAINT "ck_Log_old_new" CHECK (("action" = 'INSERT' AND "old" IS NULL) OR "action" <> 'INSERT')
);
COMMENT ON TABLE "Audit"."Log" IS 'Append only: see its rules';
CREATE INDEX "idx_Log_at" ON "Audit"."Log" USING brin ("at");
CREATE INDEX "idx_Log_tenantId" ON "Audit"."Log" ("tenantId", "id" DESC) INCLUDE ("action");

CREATE TABLE "Audit"."Logins" (
    person_id bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    ip inet NOT NULL,
    ok boolean NOT NULL,
    CONSTRAINT "pk_Logins" PRIMARY KEY (person_id, at)
);
CREATE TABLE "Audit".exports (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_exports PRIMARY KEY,
    tenant_id uuid,
    requested_by bigint,
    "when" timestamptz DEFAULT statement_timestamp(),
    parameters json,
    result oid
);

-- What no client sees.

CREATE TABLE private.secrets (
    tenant_id uuid NOT NULL,
    name text NOT NULL,
    value bytea NOT NULL,
    CONSTRAINT pk_secrets PRIMARY KEY (tenant_id, name)
);
CREATE TABLE private.jobs (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_jobs PRIMARY KEY,
    queue text NOT NULL DEFAULT 'default',
    payload jsonb NOT NULL DEFAULT 'null',
    run_at timestamptz NOT NULL DEFAULT now(),
    attempts smallint NOT NULL DEFAULT 0,
    locked_by integer DEFAULT pg_backend_pid(),
    error text
) WITH (fillfactor = 50, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX idx_jobs_queue ON private.jobs (queue, run_at) WHERE attempts < 10;
CREATE TABLE private.locks (key bigint CONSTRAINT pk_locks PRIMARY KEY, holder text, until timestamptz);
CREATE TABLE private."select" ("from" integer, "where" text, "group" boolean, "user" name DEFAULT SESSION_USER);
CREATE TABLE private.settings (
    only_row boolean DEFAULT true CONSTRAINT pk_settings PRIMARY KEY CONSTRAINT ck_settings_only_row CHECK (only_row),
    maintenance boolean NOT NULL DEFAULT false,
    schema_version integer NOT NULL DEFAULT 1
);

-- Triggers.

CREATE FUNCTION "Audit".write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path TO '' AS $body$
BEGIN
    INSERT INTO "Audit"."Log" ("action", "table", "actor", "old", "new")
    VALUES (tg_op::"Audit"."Action", tg_relid, app.current_person(),
            CASE WHEN tg_op <> 'INSERT' THEN to_jsonb(old) END, CASE WHEN tg_op <> 'DELETE' THEN to_jsonb(new) END);
    RETURN NULL;
END;
$body$;

CREATE FUNCTION app.number_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF new.number IS NULL THEN
        SELECT coalesce(max(number), 0) + 1 INTO new.number FROM app.tasks
        WHERE tenant_id = new.tenant_id AND project_id = new.project_id;
    END IF;
    RETURN new;
END $$;

CREATE PROCEDURE app.purge_tenant(INOUT tenant uuid, dry boolean DEFAULT true) LANGUAGE plpgsql AS $$
BEGIN
    IF NOT dry THEN
        DELETE FROM app.tenants WHERE id = tenant;
    END IF;
END $$;
COMMENT ON PROCEDURE app.purge_tenant(uuid, boolean) IS 'Thirty days after it left';

CREATE TRIGGER touch BEFORE UPDATE ON app.tenants FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER touch BEFORE UPDATE ON app.people FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION app.touch();
CREATE TRIGGER touch BEFORE UPDATE OF role, state ON app.members FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER touch BEFORE UPDATE ON app.projects FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER touch BEFORE UPDATE ON app.documents FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE TRIGGER number BEFORE INSERT ON app.tasks FOR EACH ROW EXECUTE FUNCTION app.number_task();
CREATE TRIGGER "zz audit" AFTER INSERT OR UPDATE OR DELETE ON app.members FOR EACH ROW EXECUTE FUNCTION "Audit".write();
COMMENT ON TRIGGER "zz audit" ON app.members IS 'last of all: names decide the order';
CREATE TRIGGER "zz audit" AFTER UPDATE OF visibility ON app.projects FOR EACH ROW
    WHEN (old.visibility IS DISTINCT FROM new.visibility) EXECUTE FUNCTION "Audit".write();
CREATE CONSTRAINT TRIGGER "zz audit" AFTER DELETE ON app.tenants DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "Audit".write();
ALTER TABLE app.projects DISABLE TRIGGER "zz audit";
CREATE RULE "no update" AS ON UPDATE TO "Audit"."Log" DO INSTEAD NOTHING;
CREATE RULE "no delete" AS ON DELETE TO "Audit"."Log" DO INSTEAD NOTHING;
COMMENT ON RULE "no delete" ON "Audit"."Log" IS 'append only';

-- Row security.

ALTER TABLE app.tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON app.tenants USING (id = (SELECT app.current_tenant()));
CREATE POLICY members_read ON app.tenants FOR SELECT USING (app.is_member(id));
COMMENT ON POLICY own ON app.tenants IS 'the tenant itself';
ALTER TABLE app.tenant_domains ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.tenant_domains USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.tenant_regions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.tenant_regions FOR SELECT USING (tenant_id = app.current_tenant());
ALTER TABLE app.people ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON app.people USING (id = app.current_person()) WITH CHECK (id = app.current_person());
CREATE POLICY colleagues ON app.people FOR SELECT
    USING (EXISTS (SELECT FROM app.members m JOIN app.members me USING (tenant_id)
                   WHERE m.person_id = people.id AND me.person_id = app.current_person()));
ALTER TABLE app.members ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.members FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.members USING (tenant_id = (SELECT app.current_tenant()));
CREATE POLICY admins_write ON app.members AS RESTRICTIVE FOR UPDATE
    USING (app.is_member(tenant_id, 'admin')) WITH CHECK (role <> 'owner' OR app.is_member(tenant_id, 'owner'));
CREATE POLICY no_delete ON app.members AS RESTRICTIVE FOR DELETE USING (false);
ALTER TABLE app.invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.invitations USING (tenant_id = (SELECT app.current_tenant()));
CREATE POLICY invite ON app.invitations AS RESTRICTIVE FOR INSERT WITH CHECK (app.is_member(tenant_id, 'member'));
ALTER TABLE app.sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON app.sessions USING (person_id = app.current_person());
ALTER TABLE app.api_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY admins ON app.api_keys USING (app.is_member(tenant_id, 'admin'::app.member_role));
ALTER TABLE app.groups ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.groups USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.group_members ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.group_members USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.group_permissions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.group_permissions USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.projects FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.projects USING (tenant_id = (SELECT app.current_tenant()));
CREATE POLICY world ON app.projects FOR SELECT TO PUBLIC USING (visibility = 'World' AND NOT archived);
CREATE POLICY reports ON app.projects FOR SELECT TO pg_read_all_data, pg_monitor USING (true);
ALTER TABLE app.milestones ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.milestones USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.tasks ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.tasks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.tasks USING (tenant_id = (SELECT app.current_tenant()));
CREATE POLICY own_or_open ON app.tasks AS RESTRICTIVE FOR UPDATE
    USING (state <> 'done' OR reporter_id = (SELECT app.current_person()))
    WITH CHECK (assignee_id IS NULL OR assignee_id > 0);
ALTER TABLE app.task_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.task_links USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.comments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.comments USING (tenant_id = (SELECT app.current_tenant()));
CREATE POLICY author ON app.comments FOR UPDATE USING (author_id = app.current_person());
ALTER TABLE app.attachments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.attachments
    USING (tenant_id = (SELECT app.current_tenant()) AND (task_id IS NULL OR EXISTS (
        SELECT FROM app.tasks t WHERE t.tenant_id = attachments.tenant_id AND t.id = attachments.task_id)));
ALTER TABLE app.watchers ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.watchers USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.time_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON app.time_entries USING (person_id = app.current_person() AND day > CURRENT_DATE - 31);
ALTER TABLE app.boards ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.boards USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.board_columns ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.board_columns USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.labels ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.labels USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.documents FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.documents USING (tenant_id = (SELECT app.current_tenant()));
CREATE POLICY "Read what is granted" ON app.documents AS RESTRICTIVE FOR SELECT
    USING (visibility IN ('Tenant', 'World') OR owner_id = app.current_person() OR EXISTS (
        SELECT FROM app.document_grants g
        WHERE g.tenant_id = documents.tenant_id AND g.document_id = documents.id AND g.person_id = app.current_person()));
COMMENT ON POLICY "Read what is granted" ON app.documents IS 'groups are resolved by the application';
ALTER TABLE app.document_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.document_versions USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.folders ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.folders USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.document_grants ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.document_grants USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.notifications ENABLE ROW LEVEL SECURITY;
CREATE POLICY self ON app.notifications USING (person_id = (SELECT app.current_person()));
ALTER TABLE app.webhooks ENABLE ROW LEVEL SECURITY;
CREATE POLICY admins ON app.webhooks USING (app.is_member(tenant_id, 'admin'));
ALTER TABLE app.imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.imports FOR INSERT WITH CHECK (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE app.calendars ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.calendars USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE billing.subscriptions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON billing.subscriptions USING (tenant_id = (SELECT app.current_tenant()));
ALTER TABLE billing.invoices ENABLE ROW LEVEL SECURITY;
ALTER TABLE billing.invoices FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON billing.invoices FOR SELECT
    USING (tenant_id = (SELECT app.current_tenant()) AND state <> 'draft' AND app.is_member(tenant_id, 'admin'));
ALTER TABLE billing.invoice_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON billing.invoice_lines FOR SELECT
    USING ((tenant_id, number) IN (SELECT i.tenant_id, i.number FROM billing.invoices i));
ALTER TABLE billing.payment_methods ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON billing.payment_methods USING (app.is_member(tenant_id, 'owner'));
ALTER TABLE billing.payments ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON billing.payments FOR SELECT USING (app.is_member(tenant_id, 'owner'));
ALTER TABLE private.secrets ENABLE ROW LEVEL SECURITY;

-- Views.

CREATE VIEW app.my_tenants WITH (security_barrier) AS
    SELECT t.id, t.slug, t.name, m.role, m.joined_at
    FROM app.tenants t JOIN app.members m ON m.tenant_id = t.id
    WHERE m.person_id = app.current_person() AND m.state = 'active' AND t.deleted_at IS NULL;
COMMENT ON VIEW app.my_tenants IS 'The list behind the switcher';
COMMENT ON COLUMN app.my_tenants.role IS 'of the one who asks';
CREATE VIEW app.open_tasks WITH (security_invoker = true) AS
    SELECT k.tenant_id, k.id, p.key || '-' || k.number AS ref, k.title, k.priority, k.due, who."displayName" AS assignee
    FROM app.tasks k
    JOIN app.projects p ON p.tenant_id = k.tenant_id AND p.id = k.project_id
    LEFT JOIN app.people who ON who.id = k.assignee_id
    WHERE k.state <> ALL (ARRAY['done'::app.task_state]) AND NOT p.archived;
CREATE VIEW app.overdue WITH (security_invoker = on) AS
    SELECT o.*, now() - o.due AS late FROM app.open_tasks o, app.tenants t WHERE t.id = o.tenant_id AND o.due < now();
CREATE VIEW billing.revenue AS
    SELECT i.currency, date_trunc('month', i.issued::timestamp) AS month, sum(i.total) AS total, count(DISTINCT i.tenant_id) AS tenants
    FROM billing.invoices i, app.tenants t WHERE t.id = i.tenant_id AND i.state IN ('open', 'paid') GROUP BY 1, 2;
CREATE MATERIALIZED VIEW billing.revenue_by_plan AS
    SELECT s.plan_id, pl.name, r.month, sum(r.total) AS total
    FROM billing.revenue r CROSS JOIN billing.plans pl JOIN billing.subscriptions s ON s.plan_id = pl.id
    GROUP BY s.plan_id, pl.name, r.month
    WITH NO DATA;
CREATE UNIQUE INDEX uq_revenue_by_plan ON billing.revenue_by_plan (plan_id, month);
COMMENT ON MATERIALIZED VIEW billing.revenue_by_plan IS 'refreshed every night';
CREATE VIEW support.waiting (ticket, queue, since) AS
    SELECT t.number, q.name, age(t.opened) FROM support.tickets t JOIN support.queues q ON q.id = t.queue_id
    WHERE t.closed IS NULL AND NOT EXISTS (SELECT 1 FROM support.messages m WHERE m.ticket_id = t.id AND m.direction = 'o');
