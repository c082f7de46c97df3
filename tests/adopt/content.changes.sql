-- What a year brought. Lines that begin with "-- rename:" say what nobody guesses.
-- rename: cms.pages.position=rank
-- rename: social.readers=social.people
-- rename: cms.state.review=in review
-- rename: cms.menus.id=no

ALTER TABLE cms.pages RENAME COLUMN position TO rank;
ALTER TABLE social.readers RENAME TO people;
ALTER TYPE cms.state RENAME VALUE 'review' TO 'in review';
ALTER TABLE cms.menus RENAME COLUMN id TO no;

ALTER TYPE media.kind ADD VALUE 'model' BEFORE 'other';
ALTER TYPE social."Reaction" ADD VALUE '🎉' AFTER '❤';

-- A function under generated columns and indexes, and one under a whole tree of views.
CREATE OR REPLACE FUNCTION media.area(size media.size) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT ($1).width::bigint * ($1).height::bigint';
CREATE OR REPLACE FUNCTION cms.purge(pages bigint[]) RETURNS integer LANGUAGE sql AS $$ SELECT search.forget(pages) + 0 $$;
CREATE FUNCTION cms.zz_is_new(page bigint) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT NOT EXISTS (SELECT FROM cms.live_pages l WHERE l.id = page) $$;
DROP FUNCTION cms.aa_publish(bigint);
CREATE FUNCTION cms.aa_publish(page bigint, at timestamptz DEFAULT now()) RETURNS integer LANGUAGE sql AS $$
    UPDATE cms.pages SET state = 'published', published = tstzrange(at, NULL) WHERE id = page AND cms.may_publish(page) AND cms.zz_is_new(page);
    SELECT cms.purge(ARRAY[page]);
$$;

-- A view at the bottom of others loses a column, and a type below it changes.
DROP FUNCTION cms.aa_publish(bigint, timestamptz);
DROP FUNCTION cms.zz_is_new(bigint);
DROP FUNCTION cms.authors_of(integer);
DROP VIEW cms.sitemap, cms.live_pages, cms.editors;
ALTER TABLE cms.users ALTER COLUMN login TYPE text;
CREATE VIEW cms.live_pages AS
    SELECT p.id, p.site_id, p.path, t.locale, t.title, lower(p.published) AS since, u.login AS author
    FROM cms.pages p
    JOIN cms.translations t ON t.page_id = p.id
    JOIN cms.users u ON u.id = p.author_id
    WHERE p.state = 'published' AND p.published @> now();
CREATE VIEW cms.editors WITH (check_option = local) AS SELECT id, login, active FROM cms.users WHERE role_id IN (2, 3);
COMMENT ON COLUMN cms.live_pages.since IS 'when it was published last';
CREATE VIEW cms.sitemap AS SELECT l.site_id, '/' || replace(l.path::text, '.', '/') AS url, max(l.since) AS since FROM cms.live_pages l, cms.sites s WHERE s.id = l.site_id GROUP BY 1, 2;
CREATE FUNCTION cms.zz_is_new(page bigint) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT NOT EXISTS (SELECT FROM cms.live_pages l WHERE l.id = page) $$;
CREATE FUNCTION cms.aa_publish(page bigint, at timestamptz DEFAULT now()) RETURNS integer LANGUAGE sql AS $$
    UPDATE cms.pages SET state = 'published', published = tstzrange(at, NULL) WHERE id = page AND cms.may_publish(page) AND cms.zz_is_new(page);
    SELECT cms.purge(ARRAY[page]);
$$;
CREATE FUNCTION cms.authors_of(site integer) RETURNS TABLE (author text, pages bigint, newest timestamptz) LANGUAGE sql STABLE ROWS 20
    AS $$ SELECT l.author, count(*), max(l.since) FROM cms.live_pages l WHERE l.site_id = site GROUP BY 1 $$;

-- Columns and types.
ALTER TABLE cms.translations DROP COLUMN title_sort;
ALTER TABLE cms.translations ADD COLUMN sort_key text COLLATE "POSIX" GENERATED ALWAYS AS (upper(title)) STORED;
CREATE INDEX idx_translations_sort_key ON cms.translations (locale, sort_key);
DROP INDEX cms.idx_pages_related;
ALTER TABLE cms.pages ALTER COLUMN related TYPE bigint[], ALTER COLUMN related SET DEFAULT '{}';
CREATE INDEX idx_pages_related ON cms.pages USING gin (related array_ops);
ALTER TABLE cms.redirects ALTER COLUMN status TYPE integer;
ALTER TABLE cms.sessions ALTER COLUMN data TYPE jsonb USING data::jsonb;
ALTER TABLE cms.schedules ADD COLUMN zone text NOT NULL DEFAULT 'UTC', ALTER COLUMN publish_at SET NOT NULL;
ALTER TABLE media.files ADD COLUMN taken daterange, ALTER COLUMN uploaded DROP NOT NULL;
ALTER TABLE media.images ALTER COLUMN focus DROP DEFAULT, ALTER COLUMN dominant SET DEFAULT X'000000';
ALTER TABLE social.polls ALTER COLUMN options TYPE varchar(80)[];
ALTER TABLE "Legacy"."node" ALTER COLUMN "user" TYPE bigint, DROP COLUMN "Status";
ALTER TABLE cms.templates ALTER COLUMN compiled SET STORAGE EXTENDED;
ALTER TABLE cms.revisions ALTER COLUMN diff SET COMPRESSION default;

-- Types of our own.
ALTER TYPE media.rendition ADD ATTRIBUTE digest bytea;
ALTER DOMAIN cms.locale SET DEFAULT 'de';
ALTER DOMAIN cms.html ADD CONSTRAINT html_is_short CHECK (length(VALUE) < 1000000);
COMMENT ON DOMAIN cms.html IS 'clean';

-- Constraints and indexes.
ALTER TABLE media.collections VALIDATE CONSTRAINT collections_cover_fkey;
ALTER TABLE cms.pages DROP CONSTRAINT ck_pages_parent, ADD CONSTRAINT ck_pages_rank CHECK (rank >= 0);
ALTER TABLE cms.pages ALTER CONSTRAINT fk_pages_type DEFERRABLE;
ALTER TABLE cms.users DROP CONSTRAINT users_login_key;
CREATE UNIQUE INDEX users_login_key ON cms.users (lower(login));
ALTER TABLE media.files DROP CONSTRAINT files_sha256_excl, ADD CONSTRAINT files_sha256_key UNIQUE (sha256);
DROP INDEX search.documents_terms;
CREATE INDEX documents_site ON search.documents (site_id, locale);
COMMENT ON INDEX search.documents_words IS 'still the one that matters';
ALTER INDEX cms.uq_pages_slug ALTER COLUMN 2 SET STATISTICS 50;
ALTER TABLE social.comments CLUSTER ON comments_pkey;
ALTER TABLE search.views REPLICA IDENTITY FULL;

-- Triggers, rules, policies.
DROP TRIGGER touch ON cms.pages;
CREATE TRIGGER touch BEFORE UPDATE OF rank, state, props ON cms.pages FOR EACH ROW EXECUTE FUNCTION cms.touch();
ALTER TABLE cms.glossary ENABLE TRIGGER words;
DROP TRIGGER schedule_is_kept ON cms.schedules;
CREATE OR REPLACE RULE log AS ON DELETE TO cms.redirects DO ALSO NOTIFY redirects;
ALTER POLICY ham ON social.comments USING (verdict = 'ham' AND score > -5);
CREATE POLICY own ON social.comments FOR UPDATE USING (reader_id = current_setting('social.reader')::bigint) WITH CHECK (verdict = 'pending');
COMMENT ON POLICY own ON social.comments IS 'as long as nobody judged';

-- What goes and what comes.
DROP TABLE social.poll_answers, social.polls, cms.experiments, search.stop_words;
DROP VIEW cms.tree, "Legacy"."Nodes";
ALTER TABLE media.uploads SET LOGGED;
CREATE TABLE cms.page_views (page_id bigint REFERENCES cms.pages ON DELETE CASCADE, at timestamptz NOT NULL DEFAULT now(), who text[]);
CREATE INDEX ON cms.page_views USING brin (at);
CREATE STATISTICS cms.pages_state (mcv) ON site_id, state FROM cms.pages;
CREATE MATERIALIZED VIEW search.terms AS SELECT w.word, w.ndoc FROM ts_stat('SELECT words FROM search.documents') w WITH NO DATA;
