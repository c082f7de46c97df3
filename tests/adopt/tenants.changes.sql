-- What a year brought. Lines that begin with "-- rename:" say what nobody guesses.
-- rename: app.people."displayName"=display_name
-- rename: app.labels=app.tags
-- rename: billing.invoice_state.void=cancelled
-- rename: app.webhooks.pk_webhooks=pk_hooks

ALTER TABLE app.people RENAME COLUMN "displayName" TO display_name;
ALTER TABLE app.labels RENAME TO tags;
ALTER TYPE billing.invoice_state RENAME VALUE 'void' TO 'cancelled';
ALTER TABLE app.webhooks RENAME CONSTRAINT pk_webhooks TO pk_hooks;

-- Enum values: at the end, before another one; one that a policy's function takes.
ALTER TYPE app.task_state ADD VALUE 'review' BEFORE 'done';
ALTER TYPE support.channel ADD VALUE 'sms';

-- Types of columns, under keys, views, policies and triggers.
ALTER TABLE app.time_entries ALTER COLUMN minutes TYPE integer;
DROP VIEW app.overdue, app.open_tasks;
ALTER TABLE app.tasks ALTER COLUMN number TYPE bigint, ALTER COLUMN due TYPE timestamptz;
CREATE VIEW app.open_tasks WITH (security_barrier = true, security_invoker = true) AS
    SELECT k.tenant_id, k.id, p.key || '-' || k.number AS ref, k.title, k.priority, k.due, k.labels, who.display_name AS assignee
    FROM app.tasks k
    JOIN app.projects p ON p.tenant_id = k.tenant_id AND p.id = k.project_id
    LEFT JOIN app.people who ON who.id = k.assignee_id
    WHERE k.state <> ALL (ARRAY['done'::app.task_state]) AND NOT p.archived;
CREATE VIEW app.overdue WITH (security_invoker = on) AS
    SELECT o.*, now() - o.due AS late FROM app.open_tasks o, app.tenants t WHERE t.id = o.tenant_id AND o.due < now();
ALTER TABLE billing.subscriptions ALTER COLUMN seats TYPE bigint, ALTER COLUMN discount SET DEFAULT 0.05;
ALTER TABLE app.notifications ALTER COLUMN payload SET DEFAULT '{"kind": "none"}';

-- Columns.
ALTER TABLE app.tenants ADD COLUMN plan_hint text DEFAULT 'trial' NOT NULL, ADD COLUMN "Region" char(2) REFERENCES app.regions;
ALTER TABLE app.boards DROP COLUMN filter;
ALTER TABLE app.invitations ALTER COLUMN email DROP NOT NULL;
ALTER TABLE app.comments ALTER COLUMN author_id SET NOT NULL, DROP CONSTRAINT fk_comments_author;
ALTER TABLE app.comments ADD CONSTRAINT fk_comments_author FOREIGN KEY (tenant_id, author_id) REFERENCES app.members (tenant_id, person_id) ON DELETE RESTRICT DEFERRABLE;

-- Checks and keys.
ALTER TABLE app.api_keys DROP CONSTRAINT ck_api_keys_scopes;
ALTER TABLE app.api_keys ADD CONSTRAINT ck_api_keys_scopes CHECK (scopes <@ ARRAY['read', 'write', 'admin', 'billing']) NOT VALID;
ALTER TABLE billing.payments VALIDATE CONSTRAINT ck_payments_reference;
ALTER TABLE app.groups DROP CONSTRAINT uq_groups_name, ADD CONSTRAINT uq_groups_name UNIQUE (tenant_id, parent_id, name);
ALTER TABLE app.watchers ADD CONSTRAINT fk_watchers_member FOREIGN KEY (tenant_id, person_id) REFERENCES app.members ON DELETE CASCADE;

-- Policies and row security.
ALTER POLICY tenant ON app.members USING (tenant_id = (SELECT app.current_tenant()) AND state <> 'suspended');
DROP POLICY no_delete ON app.members;
CREATE POLICY no_delete ON app.members AS RESTRICTIVE FOR DELETE USING (app.is_member(tenant_id, 'owner'));
ALTER TABLE app.feature_flags ENABLE ROW LEVEL SECURITY;
CREATE POLICY read ON app.feature_flags FOR SELECT USING (true);
ALTER TABLE app.projects NO FORCE ROW LEVEL SECURITY;
ALTER TABLE private.secrets FORCE ROW LEVEL SECURITY;
DROP POLICY author ON app.comments;

-- A function that policies call takes another argument: all of them make way.
DROP POLICY members_read ON app.tenants;
DROP POLICY admins_write ON app.members;
DROP POLICY invite ON app.invitations;
DROP POLICY admins ON app.api_keys;
DROP POLICY admins ON app.webhooks;
DROP POLICY tenant ON billing.invoices;
DROP POLICY owner ON billing.payment_methods;
DROP POLICY owner ON billing.payments;
DROP POLICY no_delete ON app.members;
DROP FUNCTION app.is_member(uuid, app.member_role);
CREATE FUNCTION app.is_member(tenant uuid, least_role app.member_role DEFAULT 'guest') RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp
    AS $$ SELECT EXISTS (SELECT FROM app.members m WHERE m.tenant_id = tenant AND m.person_id = app.current_person() AND m.role <= least_role) $$;
CREATE POLICY members_read ON app.tenants FOR SELECT USING (app.is_member(id));
CREATE POLICY admins_write ON app.members AS RESTRICTIVE FOR UPDATE
    USING (app.is_member(tenant_id, 'admin')) WITH CHECK (role <> 'owner' OR app.is_member(tenant_id, 'owner'));
CREATE POLICY no_delete ON app.members AS RESTRICTIVE FOR DELETE USING (app.is_member(tenant_id, 'owner'));
CREATE POLICY invite ON app.invitations AS RESTRICTIVE FOR INSERT WITH CHECK (app.is_member(tenant_id, 'member'));
CREATE POLICY admins ON app.api_keys USING (app.is_member(tenant_id, 'admin'::app.member_role));
CREATE POLICY admins ON app.webhooks USING (app.is_member(tenant_id, 'admin'));
CREATE POLICY tenant ON billing.invoices FOR SELECT
    USING (tenant_id = (SELECT app.current_tenant()) AND state <> 'draft' AND app.is_member(tenant_id, 'admin'));
CREATE POLICY owner ON billing.payment_methods USING (app.is_member(tenant_id, 'owner'));
CREATE POLICY owner ON billing.payments FOR SELECT USING (app.is_member(tenant_id, 'owner'));

-- Triggers, rules, comments, indexes, statistics.
DROP TRIGGER touch ON app.documents;
CREATE TRIGGER touch BEFORE UPDATE OF title, content ON app.documents FOR EACH ROW EXECUTE FUNCTION app.touch();
ALTER TABLE app.projects ENABLE TRIGGER "zz audit";
DROP RULE "no update" ON "Audit"."Log";
COMMENT ON TABLE app.tenants IS 'A company that pays us, or will';
COMMENT ON POLICY own ON app.tenants IS NULL;
COMMENT ON COLUMN app.people.display_name IS 'as others see it';
DROP INDEX app.idx_tasks_open;
CREATE INDEX idx_tasks_open ON app.tasks (tenant_id, priority DESC NULLS LAST, due) WHERE state IN ('todo', 'doing', 'blocked');
CREATE INDEX idx_documents_owner ON app.documents (owner_id) INCLUDE (title);
ALTER INDEX app.idx_tasks_labels SET (fastupdate = on, gin_pending_list_limit = 512);
DROP STATISTICS app.stat_tasks_state;

-- Domains, composites, sequences.
ALTER DOMAIN app.slug DROP CONSTRAINT ck_slug;
ALTER DOMAIN app.slug ADD CONSTRAINT ck_slug CHECK (VALUE ~ '^[a-z0-9-]{1,63}$');
ALTER DOMAIN app.color SET DEFAULT '#000000';
ALTER TYPE app.postal_address ADD ATTRIBUTE region text;
ALTER SEQUENCE billing.invoice_number CACHE 20;
ALTER TABLE support.agents ALTER COLUMN id TYPE bigint;
ALTER TABLE app.api_keys ALTER COLUMN id SET GENERATED ALWAYS;

-- What goes and what comes.
DROP TABLE app.document_versions, support.article_votes, private.locks;
DROP MATERIALIZED VIEW billing.revenue_by_plan;
CREATE TABLE app.reminders (
    tenant_id uuid NOT NULL,
    task_id bigint NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_reminders PRIMARY KEY (tenant_id, task_id, at),
    CONSTRAINT fk_reminders_task FOREIGN KEY (tenant_id, task_id) REFERENCES app.tasks ON DELETE CASCADE
);
ALTER TABLE app.reminders ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON app.reminders USING (tenant_id = (SELECT app.current_tenant()) AND EXISTS (SELECT FROM app.watchers w WHERE w.task_id = reminders.task_id));
