-- What a year brought. Lines that begin with "-- rename:" say what nobody guesses.
-- rename: geo.sites.remarks=notes
-- rename: cat.materials=cat.substances
-- rename: geo.feature.settlement=town
-- rename: maps.series.code=id
-- rename: obs."Method".Heard=Listened to

ALTER TABLE geo.sites RENAME COLUMN remarks TO notes;
ALTER TABLE cat.materials RENAME TO substances;
ALTER TYPE geo.feature RENAME VALUE 'settlement' TO 'town';
ALTER TABLE maps.series RENAME COLUMN code TO id;
ALTER TYPE obs."Method" RENAME VALUE 'Heard' TO 'Listened to';

ALTER TYPE geo.feature ADD VALUE 'glacier' AFTER 'lake';
ALTER TYPE cat.condition ADD VALUE 'restored' BEFORE 'worn';

-- Ranges and exclusions.
ALTER TABLE geo.areas DROP CONSTRAINT ex_areas_code;
ALTER TABLE geo.areas ADD CONSTRAINT ex_areas_code EXCLUDE USING gist (country WITH =, code WITH =, valid WITH &&) WHERE (parent_id IS NOT NULL);
COMMENT ON CONSTRAINT ex_areas_code ON geo.areas IS 'a code is used again, below';
ALTER TABLE cat.loan_objects DROP CONSTRAINT ex_loan_objects;
ALTER TABLE cat.tours ADD CONSTRAINT ex_tours_rooms EXCLUDE USING gist (room_ids WITH &&, during WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE cat.exhibitions ALTER COLUMN hours SET DEFAULT '{[9,17)}', ADD COLUMN closed_on datemultirange NOT NULL DEFAULT '{}';
ALTER TABLE geo.routes ALTER COLUMN open DROP DEFAULT, ALTER COLUMN closed DROP NOT NULL;
ALTER TABLE cat.periods DROP CONSTRAINT ex_periods_years, ADD CONSTRAINT ex_periods_years EXCLUDE USING gist (area_id WITH =, (years::int4range) WITH &&) DEFERRABLE;

-- Types and columns, under views, generated columns, indexes and statistics.
ALTER TABLE geo.site_names ALTER COLUMN name TYPE text COLLATE "C";
ALTER TABLE obs.weather ALTER COLUMN temperature TYPE numeric(5,2), ALTER COLUMN temperature SET DEFAULT 0;
DROP VIEW cat.on_display;
ALTER TABLE cat.exhibitions ALTER COLUMN title TYPE varchar(200);
CREATE VIEW cat.on_display AS
    SELECT o.no, o.title, o.condition, m.name AS maker, e.title AS exhibition, e.open FROM cat.objects o JOIN cat.exhibits x ON x.object_no::text = o.no::text JOIN cat.exhibitions e ON e.id = x.exhibition_id LEFT JOIN cat.makers m ON m.id = o.maker_id WHERE e.open @> CURRENT_DATE;
ALTER TABLE cat.rooms ALTER COLUMN museum_id TYPE integer;
ALTER TABLE cat.departments ALTER COLUMN museum_id TYPE integer;
ALTER TABLE geo.sites ADD COLUMN verified timestamptz, ALTER COLUMN elevation SET DEFAULT 0, ALTER COLUMN datum DROP DEFAULT;
ALTER TABLE geo.borders DROP COLUMN metres;
ALTER TABLE geo.borders ADD COLUMN kilometres double precision GENERATED ALWAYS AS (path_length(path) / 1000) STORED;
ALTER TABLE obs.sounds DROP COLUMN spectrum;

-- Storage and everything like it.
ALTER TABLE geo.sites ALTER COLUMN notes SET STORAGE EXTERNAL, ALTER COLUMN notes SET COMPRESSION default, ALTER COLUMN geohash SET STATISTICS -1, ALTER COLUMN area_id RESET (n_distinct, n_distinct_inherited);
ALTER TABLE geo.tiles SET (fillfactor = 60, parallel_workers = 2), RESET (autovacuum_vacuum_threshold);
ALTER TABLE geo.tiles RESET (toast.autovacuum_vacuum_threshold);
ALTER TABLE geo.sites SET WITHOUT CLUSTER;
ALTER TABLE cat.objects REPLICA IDENTITY DEFAULT;
ALTER STATISTICS geo.sites_where SET STATISTICS 100;
DROP STATISTICS geo.sites_cells;
CREATE STATISTICS geo.sites_cells ON (round(latitude::double precision)), feature FROM geo.sites;
ALTER INDEX cat.idx_objects_title ALTER COLUMN 1 SET STATISTICS -1;
ALTER INDEX cat.idx_objects_size SET (deduplicate_items = on);
ALTER INDEX geo.idx_areas_outline RESET (fillfactor);
DROP INDEX geo.idx_sites_kd;
CREATE INDEX idx_sites_notes ON geo.sites USING gin (to_tsvector('simple', coalesce(notes, '')));
DROP INDEX obs.observations_by_day;
CREATE INDEX observations_by_day ON obs.observations (((at AT TIME ZONE 'UTC')::date) DESC, species_id) WHERE certainty >= '2';
ALTER TABLE obs.uploads SET LOGGED;

-- Domains, composites, sequences.
ALTER DOMAIN geo.elevation DROP CONSTRAINT elevation_check;
ALTER DOMAIN geo.elevation ADD CONSTRAINT ck_elevation CHECK (VALUE BETWEEN -11000 AND 9000);
ALTER DOMAIN obs.count SET NOT NULL;
ALTER DOMAIN cat.year DROP CONSTRAINT year_check;
ALTER TYPE cat.dimension ADD ATTRIBUTE framed boolean;
ALTER TYPE geo.place DROP ATTRIBUTE datum;
ALTER SEQUENCE cat.inventory CACHE 1 MAXVALUE 9999999;
ALTER SEQUENCE maps.sheet_no OWNED BY NONE;
ALTER TABLE cat.tickets ALTER COLUMN no SET MINVALUE -1000 SET CACHE 10;
ALTER TABLE cat.exhibits ALTER COLUMN "order" DROP IDENTITY, ALTER COLUMN "order" DROP NOT NULL;

-- Constraints.
ALTER TABLE cat.object_materials DROP CONSTRAINT ck_object_materials_share, ADD CONSTRAINT ck_object_materials_share CHECK (share > 0) NOT VALID;
ALTER TABLE maps.corrections DROP CONSTRAINT corrections_series_no_year_fkey;
ALTER TABLE maps.corrections ADD CONSTRAINT corrections_edition_fkey FOREIGN KEY (series, no, year) REFERENCES maps.editions ON DELETE CASCADE;
ALTER TABLE obs.observations DROP CONSTRAINT observations_check;
ALTER TABLE geo.stops DROP CONSTRAINT pk_stops, ADD CONSTRAINT pk_stops PRIMARY KEY (route_id, no);
ALTER TABLE cat.books ADD CONSTRAINT uq_books_issn UNIQUE (issn) INCLUDE (title);
ALTER TABLE "Import 2019"."Funde (alt)" DROP CONSTRAINT "Höhe ist möglich", ALTER COLUMN "Fundort" SET NOT NULL;

-- Functions, triggers, rules, views.
CREATE FUNCTION cat.short_label(no text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT o.title || ' ' || o.exhibition FROM cat.on_display o WHERE o.no::text = $1 LIMIT 1 $$;
CREATE OR REPLACE FUNCTION cat.label(object cat.objects) RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('%s, %s', ($1).title, cat.short_label(($1).no)) $$;
DROP FUNCTION geo.nearest(bigint, integer);
DROP TRIGGER rename_site ON geo.sites;
CREATE TRIGGER rename_site AFTER UPDATE OF name, feature ON geo.sites FOR EACH ROW WHEN (old.* IS DISTINCT FROM new.*) EXECUTE FUNCTION geo.rename_site();
ALTER TABLE cat.locations ENABLE TRIGGER close_location;
DROP RULE keep ON cat.objects;
CREATE OR REPLACE VIEW geo.near_towns AS SELECT n.site, n.neighbour, n.metres, s.name FROM geo.neighbours n JOIN geo.sites s ON s.id = n.neighbour AND s.feature IN ('town') WHERE n.metres < 10000;
DROP MATERIALIZED VIEW obs.firsts;
CREATE MATERIALIZED VIEW obs.firsts AS SELECT o.species_id, min(o.at) AS first, max(o.at) AS last FROM obs.observations o JOIN obs.species s ON s.id = o.species_id GROUP BY o.species_id;
CREATE UNIQUE INDEX ON obs.firsts (species_id);
ALTER TABLE cat.valuations DISABLE ROW LEVEL SECURITY;
CREATE POLICY all_of_it ON cat.valuations USING (true);

-- What goes and what comes.
DROP VIEW "Import 2019"."Übersicht";
DROP TABLE "Import 2019"."Blätter", "Import 2019"."Funde (alt)", maps.grid_cells, obs.phenology;
DROP EXTENSION isn CASCADE;
CREATE TABLE geo.photos (site_id bigint CONSTRAINT fk_photos_site_id REFERENCES geo.sites ON DELETE CASCADE, no smallint, taken tsrange NOT NULL DEFAULT '(,)', view circle, CONSTRAINT pk_photos PRIMARY KEY (site_id, no), CONSTRAINT ex_photos_taken EXCLUDE USING gist (site_id WITH =, taken WITH &&));
COMMENT ON TABLE geo.photos IS 'taken there';
COMMENT ON VIEW cat.on_display IS NULL;
COMMENT ON SCHEMA obs IS 'What was seen';
COMMENT ON INDEX cat.idx_objects_size IS NULL;
