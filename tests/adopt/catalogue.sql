-- A catalogue of places and what is in them: areas, sites, collections, observations, maps. PostgreSQL 14 to 18.
-- Ranges and multiranges, exclusion constraints, earth points, byte-order collations, and every storage setting there is.

CREATE SCHEMA geo;
COMMENT ON SCHEMA geo IS 'Where things are';
CREATE SCHEMA cat;
COMMENT ON SCHEMA cat IS 'What there is';
CREATE SCHEMA obs;
CREATE SCHEMA maps;
CREATE SCHEMA "Import 2019";
CREATE SCHEMA ext;
COMMENT ON SCHEMA ext IS 'Extensions; nothing of ours';

CREATE EXTENSION btree_gist WITH SCHEMA ext;
CREATE EXTENSION cube WITH SCHEMA public;
CREATE EXTENSION earthdistance WITH SCHEMA public;
CREATE EXTENSION btree_gin WITH SCHEMA ext;
CREATE EXTENSION isn WITH SCHEMA ext;
CREATE EXTENSION seg WITH SCHEMA ext;
COMMENT ON EXTENSION earthdistance IS 'great circles';

CREATE TYPE geo.feature AS ENUM ('peak', 'lake', 'river', 'forest', 'settlement', 'border stone');
CREATE TYPE geo.datum AS ENUM ('WGS84', 'ETRS89', 'NAD83', 'unknown');
CREATE TYPE cat.condition AS ENUM ('mint', 'good', 'worn', 'broken', 'lost');
CREATE TYPE obs."Method" AS ENUM ('Seen', 'Heard', 'Trapped', 'Read from a map');
CREATE TYPE obs.certainty AS ENUM ('1', '2', '3');
COMMENT ON TYPE geo.feature IS 'As on the map of 1:50 000';

CREATE DOMAIN geo.latitude AS double precision CONSTRAINT ck_latitude CHECK (VALUE >= -90 AND VALUE <= 90);
CREATE DOMAIN geo.longitude AS double precision CONSTRAINT ck_longitude CHECK (VALUE > -180 AND VALUE <= 180);
CREATE DOMAIN geo.geohash AS varchar(12) COLLATE "C" CONSTRAINT ck_geohash CHECK (VALUE ~ '^[0-9b-hjkmnp-z]+$');
CREATE DOMAIN geo.elevation AS numeric(6,1) CHECK (VALUE > '-450'::integer AND VALUE < 8900);
COMMENT ON DOMAIN geo.elevation IS 'metres above the sea';
CREATE DOMAIN cat.inventory_no AS text COLLATE "C" CHECK (VALUE ~ '^[A-Z]{1,3} [0-9]+(/[0-9]+)?$') NOT NULL;
CREATE DOMAIN cat.year AS smallint CHECK (VALUE BETWEEN -5000 AND 2100);
CREATE DOMAIN cat.years AS int4range CHECK (lower_inc(VALUE) AND NOT isempty(VALUE));
CREATE DOMAIN obs.count AS integer DEFAULT 1 CHECK (VALUE >= 0);

CREATE TYPE geo.place AS (name text, latitude double precision, longitude double precision, datum geo.datum);
CREATE TYPE cat.dimension AS (height numeric(8,2), width numeric(8,2), depth numeric(8,2), weight real);
COMMENT ON TYPE cat.dimension IS 'centimetres and grams';
COMMENT ON COLUMN cat.dimension.weight IS 'without the frame';

CREATE SEQUENCE cat.inventory START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 999999 CACHE 5;
COMMENT ON SEQUENCE cat.inventory IS 'the number behind the letters';
CREATE SEQUENCE maps.sheet_no AS smallint INCREMENT 2 START 1 MAXVALUE 9999;

CREATE FUNCTION geo.point_of(latitude double precision, longitude double precision) RETURNS public.earth LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT (public.cube(public.cube(public.cube(6378168::float8 * cos(radians($1)) * cos(radians($2))), 6378168::float8 * cos(radians($1)) * sin(radians($2))), 6378168::float8 * sin(radians($1))))::public.earth $$;
COMMENT ON FUNCTION geo.point_of(double precision, double precision) IS E'll_to_earth finds its own functions by search_path;\nthis one does not';
CREATE FUNCTION geo.hash_parent(hash text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN length(hash) > 1 THEN left(hash, -1) ELSE NULL::text END;
CREATE FUNCTION cat.century(years int4range) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT (lower($1) + 99) / 100 $$;

-- Areas.

CREATE TABLE geo.countries (
    code char(2) COLLATE "C" CONSTRAINT pk_countries PRIMARY KEY,
    name text NOT NULL CONSTRAINT uq_countries_name UNIQUE,
    bounds box,
    existed datemultirange NOT NULL DEFAULT '{(,)}',
    successor char(2) COLLATE "C" CONSTRAINT fk_countries_successor REFERENCES geo.countries DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE geo.countries IS 'Also those that are no more';
COMMENT ON COLUMN geo.countries.existed IS 'some came back';
CREATE INDEX idx_countries_bounds ON geo.countries USING gist (bounds);
CREATE TABLE geo.areas (
    id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_areas PRIMARY KEY,
    country char(2) COLLATE "C" NOT NULL CONSTRAINT fk_areas_country REFERENCES geo.countries ON UPDATE CASCADE,
    parent_id integer CONSTRAINT fk_areas_parent_id REFERENCES geo.areas,
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    valid daterange NOT NULL DEFAULT daterange('1900-01-01'::date, NULL::date),
    outline polygon,
    population int4range,
    CONSTRAINT ex_areas_code EXCLUDE USING gist (country WITH =, code WITH =, valid WITH &&),
    CONSTRAINT ck_areas_valid CHECK (NOT isempty(valid))
) WITH (fillfactor = 90);
COMMENT ON CONSTRAINT ex_areas_code ON geo.areas IS 'a code is used again, later';
ALTER TABLE geo.areas ALTER COLUMN outline SET STORAGE EXTERNAL, ALTER COLUMN name SET STORAGE MAIN;
CREATE INDEX idx_areas_valid ON geo.areas USING gist (valid range_ops, parent_id ext.gist_int4_ops);
CREATE INDEX idx_areas_outline ON geo.areas USING gist (outline poly_ops) WITH (buffering = auto, fillfactor = 75);
CREATE TABLE geo.area_names (area_id integer CONSTRAINT fk_area_names_area_id REFERENCES geo.areas ON DELETE CASCADE, language varchar(8) COLLATE "C", name text NOT NULL, used int4multirange, CONSTRAINT pk_area_names PRIMARY KEY (area_id, language, name));
CREATE INDEX idx_area_names_name ON geo.area_names (name COLLATE "C" text_pattern_ops, language DESC);
CREATE TABLE geo.borders (a integer CONSTRAINT fk_borders_a REFERENCES geo.areas, b integer CONSTRAINT fk_borders_b REFERENCES geo.areas, path path NOT NULL, metres double precision GENERATED ALWAYS AS (path_length(path)) STORED, CONSTRAINT pk_borders PRIMARY KEY (a, b), CONSTRAINT ck_borders_order CHECK (a < b));
CREATE TABLE geo.postcodes (country char(2) COLLATE "C" CONSTRAINT fk_postcodes_country REFERENCES geo.countries, code varchar(12) COLLATE "C", places text[] NOT NULL DEFAULT '{}', area_id integer CONSTRAINT fk_postcodes_area_id REFERENCES geo.areas ON DELETE SET NULL, CONSTRAINT pk_postcodes PRIMARY KEY (country, code) WITH (fillfactor = 100));
CREATE TABLE geo.sites (
    id bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 1000000 INCREMENT BY 1 CACHE 100) CONSTRAINT pk_sites PRIMARY KEY,
    name text NOT NULL,
    feature geo.feature NOT NULL,
    latitude geo.latitude NOT NULL,
    longitude geo.longitude NOT NULL,
    datum geo.datum NOT NULL DEFAULT 'WGS84',
    elevation geo.elevation,
    geohash geo.geohash,
    parent_hash text COLLATE "C" GENERATED ALWAYS AS (geo.hash_parent(geohash::text)) STORED,
    earth public.earth GENERATED ALWAYS AS (geo.point_of(latitude, longitude)) STORED,
    "precision" real DEFAULT 'NaN',
    area_id integer CONSTRAINT fk_sites_area_id REFERENCES geo.areas,
    protected daterange,
    remarks text,
    CONSTRAINT uq_sites_name UNIQUE (area_id, name, feature),
    CONSTRAINT ck_sites_precision CHECK ("precision" = 'NaN'::real OR "precision" > 0)
);
COMMENT ON TABLE geo.sites IS 'Points with a name';
COMMENT ON COLUMN geo.sites.earth IS 'for nearest neighbours';
COMMENT ON COLUMN geo.sites."precision" IS 'metres; NaN when nobody knows';
CREATE INDEX idx_sites_earth ON geo.sites USING gist (earth);
CREATE INDEX idx_sites_point ON geo.sites USING spgist (point(longitude, latitude));
CREATE INDEX idx_sites_kd ON geo.sites USING spgist (point(longitude, latitude) kd_point_ops);
CREATE INDEX idx_sites_geohash ON geo.sites (geohash varchar_pattern_ops) INCLUDE (name) WHERE geohash IS NOT NULL;
CREATE INDEX idx_sites_feature ON geo.sites USING gin (feature ext.enum_ops, area_id ext.int4_ops);
CREATE STATISTICS geo.sites_where (ndistinct, dependencies, mcv) ON feature, area_id, datum FROM geo.sites;
CREATE STATISTICS geo.sites_cells ON (floor(latitude::double precision)), (floor(longitude::double precision)) FROM geo.sites;
ALTER STATISTICS geo.sites_where SET STATISTICS 1000;
COMMENT ON STATISTICS geo.sites_where IS 'peaks are not where lakes are';
ALTER TABLE geo.sites ALTER COLUMN remarks SET STORAGE EXTENDED, ALTER COLUMN remarks SET COMPRESSION pglz, ALTER COLUMN geohash SET STATISTICS 0, ALTER COLUMN area_id SET (n_distinct = -0.25, n_distinct_inherited = -0.5);
ALTER TABLE geo.sites CLUSTER ON pk_sites;
CREATE TABLE geo.site_names (site_id bigint CONSTRAINT fk_site_names_site_id REFERENCES geo.sites ON DELETE CASCADE, name text COLLATE "POSIX", source text, years int4range DEFAULT '[1,)', CONSTRAINT pk_site_names PRIMARY KEY (site_id, name));
CREATE TABLE geo.routes (id serial CONSTRAINT pk_routes PRIMARY KEY, name text, line lseg[], length numeric(8,2), open nummultirange DEFAULT '{[0,24)}', closed tstzmultirange NOT NULL DEFAULT '{}'::tstzmultirange);
CREATE TABLE geo.stops (route_id integer CONSTRAINT fk_stops_route_id REFERENCES geo.routes ON DELETE CASCADE, no smallint, site_id bigint NOT NULL CONSTRAINT fk_stops_site_id REFERENCES geo.sites, distance ext.seg, CONSTRAINT pk_stops PRIMARY KEY (route_id, no) DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE geo.tiles (z smallint NOT NULL, x integer NOT NULL, y integer NOT NULL, body bytea COMPRESSION pglz, rendered timestamptz, CONSTRAINT pk_tiles PRIMARY KEY (z, x, y) INCLUDE (rendered), CONSTRAINT ck_tiles_z CHECK (z BETWEEN 0 AND 22), CONSTRAINT ck_tiles_xy CHECK (x >= 0 AND y >= 0 AND x < (1 << z) AND y < (1 << z))) WITH (fillfactor = 70, autovacuum_vacuum_threshold = 1000, toast.autovacuum_vacuum_threshold = 5000, parallel_workers = 4);
ALTER TABLE geo.tiles ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE TABLE geo.elevations (cell public.cube CONSTRAINT pk_elevations PRIMARY KEY, metres real[] NOT NULL, "min" real GENERATED ALWAYS AS (metres[1]) STORED);
CREATE INDEX idx_elevations_cell ON geo.elevations USING gist (cell public.gist_cube_ops);

-- Collections.

CREATE TABLE cat.museums (id smallserial CONSTRAINT pk_museums PRIMARY KEY, name text NOT NULL, site_id bigint CONSTRAINT fk_museums_site_id REFERENCES geo.sites, code varchar(3) COLLATE "C" NOT NULL CONSTRAINT uq_museums_code UNIQUE, open tsrange[] NOT NULL DEFAULT '{}', founded cat.year);
CREATE TABLE cat.departments (museum_id smallint CONSTRAINT fk_departments_museum_id REFERENCES cat.museums, no smallint, name text NOT NULL, CONSTRAINT pk_departments PRIMARY KEY (museum_id, no));
CREATE TABLE cat.rooms (
    id serial CONSTRAINT pk_rooms PRIMARY KEY,
    museum_id smallint NOT NULL,
    department smallint,
    name text NOT NULL,
    size numrange,
    climate ext.seg,
    CONSTRAINT fk_rooms_department FOREIGN KEY (museum_id, department) REFERENCES cat.departments (museum_id, no) MATCH SIMPLE ON DELETE SET NULL,
    CONSTRAINT uq_rooms_name UNIQUE (museum_id, name) INCLUDE (size)
);
CREATE INDEX idx_rooms_climate ON cat.rooms USING gist (climate ext.gist_seg_ops);
CREATE TABLE cat.makers (id serial CONSTRAINT pk_makers PRIMARY KEY, name text COLLATE "C" NOT NULL, sort_name text COLLATE "C" GENERATED ALWAYS AS (upper(name)) STORED, lived cat.years, active cat.years, places integer[], CONSTRAINT ck_makers_active CHECK (active IS NULL OR lived IS NULL OR lived::int4range @> active::int4range));
CREATE INDEX idx_makers_sort ON cat.makers (sort_name COLLATE "POSIX", lived DESC NULLS LAST);
CREATE INDEX idx_makers_lived ON cat.makers USING gist (lived) WHERE NOT upper_inf(lived::int4range);
CREATE TABLE cat.periods (id smallint CONSTRAINT pk_periods PRIMARY KEY, name text NOT NULL, years cat.years NOT NULL, area_id integer CONSTRAINT fk_periods_area_id REFERENCES geo.areas, CONSTRAINT ex_periods_years EXCLUDE USING gist (area_id WITH =, (years::int4range) WITH &&));
CREATE TABLE cat.materials (name text COLLATE "C" CONSTRAINT pk_materials PRIMARY KEY, parent text COLLATE "C" CONSTRAINT fk_materials_parent REFERENCES cat.materials ON UPDATE CASCADE, density real);
CREATE TABLE cat.objects (
    no cat.inventory_no CONSTRAINT pk_objects PRIMARY KEY,
    serial bigint DEFAULT nextval('cat.inventory') CONSTRAINT uq_objects_serial UNIQUE,
    title text NOT NULL,
    maker_id integer CONSTRAINT fk_objects_maker_id REFERENCES cat.makers ON DELETE SET NULL,
    period_id smallint CONSTRAINT fk_objects_period_id REFERENCES cat.periods,
    made cat.years,
    century integer GENERATED ALWAYS AS (cat.century(made::int4range)) STORED,
    materials text[] COLLATE "C" NOT NULL DEFAULT '{}',
    size cat.dimension,
    parts cat.dimension[],
    condition cat.condition DEFAULT 'good',
    found_at bigint CONSTRAINT fk_objects_found_at REFERENCES geo.sites,
    found daterange,
    acquired date NOT NULL DEFAULT CURRENT_DATE,
    price money,
    isbn ext.isbn13 DEFAULT '978-0-393-04002-9'::ext.isbn13,
    description text COMPRESSION pglz,
    words tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, title || ' ' || coalesce(description, ''))) STORED,
    CONSTRAINT ck_objects_size CHECK ((size).height > 0 OR size IS NULL),
    CONSTRAINT ck_objects_found CHECK (found IS NULL OR upper(found) <= acquired + 1),
    CONSTRAINT ck_objects_materials CHECK (cardinality(materials) <= 20)
) WITH (fillfactor = 80, user_catalog_table = false, log_autovacuum_min_duration = 1000);
COMMENT ON TABLE cat.objects IS 'One row, one label';
COMMENT ON COLUMN cat.objects.no IS 'AB 1234/5';
COMMENT ON COLUMN cat.objects.made IS 'years, both included in what people say';
COMMENT ON CONSTRAINT ck_objects_found ON cat.objects IS 'found first, bought then';
CREATE INDEX idx_objects_materials ON cat.objects USING gin (materials array_ops, condition ext.enum_ops);
CREATE INDEX idx_objects_made ON cat.objects USING spgist (made) WITH (fillfactor = 80);
CREATE INDEX idx_objects_words ON cat.objects USING gin (words);
CREATE INDEX idx_objects_title ON cat.objects (lower(title) COLLATE "C", no DESC);
CREATE INDEX idx_objects_value ON cat.objects (price DESC NULLS LAST) WHERE price IS NOT NULL AND condition <> ALL ('{broken,lost}'::cat.condition[]);
CREATE INDEX idx_objects_size ON cat.objects (((size).height * (size).width)) WITH (deduplicate_items = off);
COMMENT ON INDEX cat.idx_objects_size IS 'does it fit on the wall?';
ALTER INDEX cat.idx_objects_title ALTER COLUMN 1 SET STATISTICS 777;
CREATE STATISTICS cat.objects_made ON (lower(made::int4range)), condition, period_id FROM cat.objects;
ALTER TABLE cat.objects REPLICA IDENTITY USING INDEX pk_objects;
CREATE TABLE cat.object_materials (object_no text COLLATE "C", material text COLLATE "C" CONSTRAINT fk_object_materials_material REFERENCES cat.materials ON UPDATE CASCADE ON DELETE RESTRICT, share numeric(5,2) CONSTRAINT ck_object_materials_share CHECK (share > 0 AND share <= 100), CONSTRAINT pk_object_materials PRIMARY KEY (object_no, material), CONSTRAINT fk_object_materials_object_no FOREIGN KEY (object_no) REFERENCES cat.objects (no) ON UPDATE CASCADE ON DELETE CASCADE);
CREATE TABLE cat.locations (object_no cat.inventory_no CONSTRAINT fk_locations_object_no REFERENCES cat.objects ON UPDATE CASCADE, room_id integer CONSTRAINT fk_locations_room_id REFERENCES cat.rooms, during tstzrange NOT NULL DEFAULT tstzrange(now(), 'infinity'), shelf text, CONSTRAINT ex_locations_one_place EXCLUDE USING gist (object_no WITH =, during WITH &&) DEFERRABLE INITIALLY DEFERRED);
COMMENT ON CONSTRAINT ex_locations_one_place ON cat.locations IS 'nothing is in two rooms at once';
CREATE TABLE cat.loans (id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_loans PRIMARY KEY, borrower text NOT NULL, during daterange NOT NULL, insured money, objects text[] COLLATE "C" NOT NULL);
CREATE TABLE cat.loan_objects (loan_id integer CONSTRAINT fk_loan_objects_loan_id REFERENCES cat.loans ON DELETE CASCADE, object_no cat.inventory_no CONSTRAINT fk_loan_objects_object_no REFERENCES cat.objects ON UPDATE CASCADE, during daterange NOT NULL, condition_out cat.condition, condition_in cat.condition, CONSTRAINT ex_loan_objects EXCLUDE USING gist (object_no WITH =, during WITH &&) WITH (fillfactor = 60) WHERE (condition_in IS NULL), CONSTRAINT pk_loan_objects PRIMARY KEY (loan_id, object_no), CONSTRAINT ck_loan_objects_condition CHECK (condition_in >= condition_out));
CREATE TABLE cat.exhibitions (id serial CONSTRAINT pk_exhibitions PRIMARY KEY, title text NOT NULL, room_ids integer[], open daterange NOT NULL, hours int4multirange NOT NULL DEFAULT int4multirange(int4range(10, 18)), CONSTRAINT uq_exhibitions_title UNIQUE (title) DEFERRABLE);
CREATE TABLE cat.exhibits (exhibition_id integer CONSTRAINT fk_exhibits_exhibition_id REFERENCES cat.exhibitions ON DELETE CASCADE, object_no cat.inventory_no CONSTRAINT fk_exhibits_object_no REFERENCES cat.objects ON UPDATE CASCADE, label text, "order" integer GENERATED BY DEFAULT AS IDENTITY, CONSTRAINT pk_exhibits PRIMARY KEY (exhibition_id, object_no));
CREATE TABLE cat.restorations (object_no cat.inventory_no CONSTRAINT fk_restorations_object_no REFERENCES cat.objects, on_days datemultirange, hours numeric(6,2), by text, report bytea, CONSTRAINT pk_restorations PRIMARY KEY (object_no, on_days));
CREATE TABLE cat.books (isbn ext.isbn CONSTRAINT pk_books PRIMARY KEY, issn ext.issn, title text NOT NULL, pages int4range, year cat.year);
CREATE TABLE cat.literature (object_no cat.inventory_no CONSTRAINT fk_literature_object_no REFERENCES cat.objects, isbn ext.isbn CONSTRAINT fk_literature_isbn REFERENCES cat.books, pages int4multirange, CONSTRAINT pk_literature PRIMARY KEY (object_no, isbn));
CREATE TABLE cat.photos (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_photos PRIMARY KEY, object_no cat.inventory_no CONSTRAINT fk_photos_object_no REFERENCES cat.objects ON DELETE CASCADE, taken timestamp(0), raw bytea, exif jsonb, colours bit(24)[] DEFAULT '{}');
ALTER TABLE cat.photos ALTER COLUMN raw SET STORAGE EXTERNAL, ALTER COLUMN exif SET STORAGE MAIN;
CREATE TABLE cat.valuations (object_no cat.inventory_no CONSTRAINT fk_valuations_object_no REFERENCES cat.objects, valid daterange, value numrange NOT NULL, CONSTRAINT ex_valuations EXCLUDE USING gist (object_no WITH =, valid WITH -|-) , CONSTRAINT ck_valuations_value CHECK (lower(value) >= 0 AND upper_inc(value)));
CREATE TABLE cat.thesaurus (term text COLLATE "C" CONSTRAINT pk_thesaurus PRIMARY KEY, broader text COLLATE "C" CONSTRAINT fk_thesaurus_broader REFERENCES cat.thesaurus, related text[] COLLATE "C", note text DEFAULT E'\\see\t"also"');

-- Observations: an older part.

CREATE TABLE obs.observers (id serial PRIMARY KEY, name text NOT NULL, email text UNIQUE, active int4range);
CREATE TABLE obs.species (id integer PRIMARY KEY, name text COLLATE "C" NOT NULL UNIQUE, family text, iucn char(2) CHECK (iucn IN ('LC', 'NT', 'VU', 'EN', 'CR')));
CREATE TABLE obs.observations (
    id bigserial PRIMARY KEY,
    observer_id integer NOT NULL REFERENCES obs.observers,
    species_id integer NOT NULL REFERENCES obs.species ON UPDATE CASCADE,
    site_id bigint REFERENCES geo.sites ON DELETE SET NULL,
    at timestamptz NOT NULL,
    n obs.count,
    method obs."Method" NOT NULL DEFAULT 'Seen',
    certainty obs.certainty,
    where_exactly point,
    seen tstzmultirange,
    weather jsonb,
    CHECK (n::integer > 0 OR certainty IS NULL),
    UNIQUE (observer_id, species_id, site_id, at)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.01);
CREATE INDEX ON obs.observations (species_id, at DESC) INCLUDE (n, method);
CREATE INDEX ON obs.observations USING brin (at, id int8_minmax_multi_ops) WITH (pages_per_range = 4, autosummarize = on);
CREATE INDEX ON obs.observations USING gist (where_exactly) WHERE where_exactly IS NOT NULL;
CREATE INDEX ON obs.observations USING gist (seen multirange_ops);
CREATE INDEX observations_by_day ON obs.observations (((at AT TIME ZONE 'UTC')::date), species_id);
CREATE TABLE obs.traps (id serial PRIMARY KEY, site_id bigint NOT NULL REFERENCES geo.sites, active tsrange NOT NULL, EXCLUDE USING gist (site_id WITH =, active WITH &&));
CREATE TABLE obs.catches (trap_id integer REFERENCES obs.traps, day date, species_id integer REFERENCES obs.species, n obs.count, PRIMARY KEY (trap_id, day, species_id));
CREATE TABLE obs.rings (code varchar(10) COLLATE "C" PRIMARY KEY, species_id integer REFERENCES obs.species, first bigint REFERENCES obs.observations, last bigint REFERENCES obs.observations, CHECK (first <= last));
CREATE TABLE obs.weather (site_id bigint REFERENCES geo.sites, hour timestamp, temperature numeric(4,1), wind ext.seg, "rain?" boolean, PRIMARY KEY (site_id, hour)) WITH (fillfactor = 100);
CREATE TABLE obs.projects (id serial PRIMARY KEY, name text, "area" circle, years int4range, species integer[] DEFAULT '{}', EXCLUDE USING gist ("area" WITH &&, years WITH &&));
CREATE TABLE obs.project_observers (project_id integer REFERENCES obs.projects ON DELETE CASCADE, observer_id integer REFERENCES obs.observers ON DELETE CASCADE, PRIMARY KEY (project_id, observer_id));
CREATE UNLOGGED TABLE obs.uploads (id uuid DEFAULT gen_random_uuid(), line integer, raw text, error text, PRIMARY KEY (id, line));
CREATE TABLE obs.verifications (observation_id bigint REFERENCES obs.observations ON DELETE CASCADE, by integer REFERENCES obs.observers, verdict boolean, at timestamptz DEFAULT now(), PRIMARY KEY (observation_id, by));
CREATE TABLE obs.phenology (species_id integer REFERENCES obs.species, days int4multirange DEFAULT '{[60,90),[240,300)}', region box, PRIMARY KEY (species_id));

-- Maps.

CREATE TABLE maps.series (code text COLLATE "C" PRIMARY KEY, scale integer NOT NULL CHECK (scale > 0), years int4range, publisher text);
CREATE TABLE maps.sheets (no smallint DEFAULT nextval('maps.sheet_no'::regclass), series text COLLATE "C" REFERENCES maps.series ON UPDATE CASCADE, extent box NOT NULL, title text, PRIMARY KEY (series, no), EXCLUDE USING gist (series WITH =, extent WITH &&));
ALTER SEQUENCE maps.sheet_no OWNED BY maps.sheets.no;
CREATE TABLE maps.editions (series text COLLATE "C", no smallint, year cat.year, scan oid, surveyed int4multirange, FOREIGN KEY (series, no) REFERENCES maps.sheets ON UPDATE CASCADE ON DELETE CASCADE, PRIMARY KEY (series, no, year));
CREATE TABLE maps.corrections (series text COLLATE "C" NOT NULL, no smallint NOT NULL, year cat.year, old text, new text, at line, FOREIGN KEY (series, no, year) REFERENCES maps.editions MATCH FULL);
CREATE TABLE maps.coverage (area_id integer REFERENCES geo.areas, series text COLLATE "C" REFERENCES maps.series, share real DEFAULT 0 CHECK (share <= 1), PRIMARY KEY (area_id, series));
CREATE TABLE maps.a_sheet_whose_title_in_the_catalogue_of_1871_is_quoted_in_full_ (id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME maps.sheets_of_1871), the_full_title_as_printed_on_the_cover_of_the_first_edition_xx text COLLATE "C");
CREATE TABLE "Import 2019"."Funde (alt)" ("Nr." integer PRIMARY KEY, "Fundort" text COLLATE "C", "Höhe ü. NN" real, "Länge/Breite" point, "Bemerkung" text DEFAULT 'keine; "nichts"', CONSTRAINT "Höhe ist möglich" CHECK ("Höhe ü. NN" < 9000));
CREATE UNIQUE INDEX "Fundort, eindeutig" ON "Import 2019"."Funde (alt)" (lower("Fundort") COLLATE "C") WHERE "Fundort" <> '';
CREATE TABLE "Import 2019"."Blätter" ("Nr." integer REFERENCES "Import 2019"."Funde (alt)", "Blatt" text, PRIMARY KEY ("Nr.", "Blatt"));
CREATE TABLE "Import 2019"."all" ("select" integer, "table" text, "desc" int4range, "Column" date DEFAULT '2019-12-31');
CREATE TABLE "Import 2019"."Fehler" (line bigint GENERATED ALWAYS AS IDENTITY, text text, at timestamptz DEFAULT now());
CREATE TABLE maps.libraries (id serial PRIMARY KEY, name text UNIQUE, site_id bigint REFERENCES geo.sites, open int4multirange);
CREATE TABLE maps.copies (library_id integer REFERENCES maps.libraries, series text COLLATE "C", no smallint, shelf_mark text COLLATE "C" NOT NULL, condition cat.condition DEFAULT 'good', PRIMARY KEY (library_id, shelf_mark), FOREIGN KEY (series, no) REFERENCES maps.sheets);
CREATE TABLE maps.projections (name text COLLATE "C" PRIMARY KEY, datum geo.datum NOT NULL, parameters double precision[] NOT NULL DEFAULT '{0,1,6378137,298.257223563}', inverse boolean);
CREATE TABLE maps.grid_cells (projection text COLLATE "C" REFERENCES maps.projections, cell ext.seg NOT NULL, corner point NOT NULL, side double precision DEFAULT 1e3, PRIMARY KEY (projection, cell));
CREATE TABLE cat.settings (name text PRIMARY KEY, number numeric, flag boolean, range numrange, CHECK (num_nonnulls(number, flag, range) = 1));
CREATE TABLE cat.tickets (exhibition_id integer NOT NULL REFERENCES cat.exhibitions, no bigint GENERATED ALWAYS AS IDENTITY (MINVALUE -100 START WITH -100), slot tsrange NOT NULL, guests smallint NOT NULL DEFAULT 1, CONSTRAINT pk_tickets PRIMARY KEY (exhibition_id, no));
CREATE TABLE cat.guides (id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, languages char(2)[] COLLATE "C" NOT NULL, off datemultirange NOT NULL DEFAULT '{}');
CREATE TABLE cat.tours (guide_id smallint REFERENCES cat.guides, during tsrange, room_ids int4multirange, EXCLUDE USING gist (guide_id WITH =, during WITH &&), PRIMARY KEY (guide_id, during));
CREATE TABLE obs.sounds (id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, observation_id bigint REFERENCES obs.observations, seconds numrange CHECK (lower(seconds) >= 0), spectrum real[][]) WITH (toast.autovacuum_enabled = false);
ALTER TABLE obs.sounds ALTER COLUMN spectrum SET STORAGE MAIN, ALTER COLUMN spectrum SET STATISTICS 10;
CREATE TABLE geo.name_changes (site_id bigint REFERENCES geo.sites, at date, old text, new text, PRIMARY KEY (site_id, at), CHECK (old <> new));
CREATE TABLE geo.gazetteers (code varchar(5) COLLATE "C" PRIMARY KEY, title text NOT NULL, years int4range, url text);
CREATE TABLE geo.gazetteer_entries (gazetteer varchar(5) COLLATE "C" REFERENCES geo.gazetteers, site_id bigint REFERENCES geo.sites ON DELETE CASCADE, page int4range, PRIMARY KEY (gazetteer, site_id));

-- Triggers and rules.

CREATE FUNCTION geo.rename_site() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO geo.name_changes (site_id, at, old, new) VALUES (new.id, CURRENT_DATE, old.name, new.name)
    ON CONFLICT (site_id, at) DO UPDATE SET new = excluded.new;
    RETURN NULL;
END;
$$;
CREATE TRIGGER rename_site AFTER UPDATE OF name ON geo.sites FOR EACH ROW WHEN (old.name <> new.name) EXECUTE FUNCTION geo.rename_site();
COMMENT ON TRIGGER rename_site ON geo.sites IS 'old names are found, too';
CREATE FUNCTION cat.close_location() RETURNS trigger LANGUAGE plpgsql SET DateStyle = 'ISO, DMY' AS $$
BEGIN
    UPDATE cat.locations l SET during = tstzrange(lower(l.during), lower(new.during)) WHERE l.object_no = new.object_no AND upper_inf(l.during);
    RETURN new;
END;
$$;
CREATE TRIGGER close_location BEFORE INSERT ON cat.locations FOR EACH ROW EXECUTE FUNCTION cat.close_location();
ALTER TABLE cat.locations ENABLE ALWAYS TRIGGER close_location;
CREATE FUNCTION obs.bulk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM fresh) > 10000 THEN RAISE NOTICE 'analyze obs.observations'; END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER bulk AFTER INSERT ON obs.observations REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION obs.bulk();
CREATE RULE keep AS ON DELETE TO cat.objects DO INSTEAD UPDATE cat.objects SET condition = 'lost' WHERE objects.no::text = old.no::text;
COMMENT ON RULE keep ON cat.objects IS 'a museum throws nothing away';
ALTER TABLE cat.valuations ENABLE ROW LEVEL SECURITY;
CREATE POLICY insured ON cat.valuations FOR SELECT USING (EXISTS (SELECT FROM cat.loan_objects o WHERE o.object_no::text = valuations.object_no::text AND o.during @> CURRENT_DATE));

-- Views and functions.

CREATE VIEW cat.on_display AS
    SELECT o.no, o.title, m.name AS maker, e.title AS exhibition, e.open FROM cat.objects o JOIN cat.exhibits x ON x.object_no::text = o.no::text JOIN cat.exhibitions e ON e.id = x.exhibition_id LEFT JOIN cat.makers m ON m.id = o.maker_id WHERE e.open @> CURRENT_DATE;
COMMENT ON VIEW cat.on_display IS 'Today';
CREATE VIEW cat.free_objects AS
    SELECT o.no, range_agg(l.during) AS lent FROM cat.objects o LEFT JOIN cat.loan_objects l ON l.object_no::text = o.no::text GROUP BY o.no HAVING NOT coalesce(range_agg(l.during), '{}') @> CURRENT_DATE;
CREATE VIEW geo.neighbours AS
    SELECT a.id AS site, b.id AS neighbour, public.earth_distance(a.earth, b.earth) AS metres FROM geo.sites a JOIN geo.sites b ON a.id <> b.id AND a.area_id = b.area_id;
CREATE VIEW geo.near_towns AS SELECT n.site, n.neighbour, n.metres FROM geo.neighbours n JOIN geo.sites s ON s.id = n.neighbour AND s.feature = 'settlement' WHERE n.metres < 5000;
CREATE MATERIALIZED VIEW geo.density TABLESPACE pg_default AS
    SELECT a.id, a.name, count(s.id) AS sites, sum(public.latitude(s.earth)) / nullif(count(s.id), 0) AS latitude FROM geo.areas a LEFT JOIN geo.sites s ON s.area_id = a.id GROUP BY a.id, a.name;
CREATE UNIQUE INDEX pk_density ON geo.density (id);
CREATE INDEX idx_density_sites ON geo.density (sites DESC, name COLLATE "C") WITH (fillfactor = 100);
COMMENT ON INDEX geo.idx_density_sites IS 'most first';
CREATE MATERIALIZED VIEW obs.firsts AS SELECT DISTINCT ON (o.species_id, date_part('year', o.at)) o.species_id, date_part('year', o.at) AS year, o.at, s.name FROM obs.observations o JOIN obs.species s ON s.id = o.species_id ORDER BY o.species_id, date_part('year', o.at), o.at WITH NO DATA;
CREATE VIEW "Import 2019"."Übersicht" AS SELECT f."Nr.", f."Fundort", count(b."Blatt") AS "Blätter" FROM "Import 2019"."Funde (alt)" f LEFT JOIN "Import 2019"."Blätter" b USING ("Nr.") GROUP BY f."Nr.", f."Fundort";
CREATE FUNCTION geo.nearest(to_site bigint, n integer DEFAULT 5) RETURNS TABLE (site bigint, metres double precision) LANGUAGE sql STABLE ROWS 5
    AS $$ SELECT b.neighbour, b.metres FROM geo.neighbours b WHERE b.site = to_site ORDER BY b.metres LIMIT n $$;
CREATE FUNCTION cat.years_in_words(years cat.years) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN CASE WHEN lower($1::int4range) = upper($1::int4range) - 1 THEN lower($1::int4range)::text ELSE format('%s to %s', lower($1::int4range), upper($1::int4range) - 1) END;
END;
$$;
CREATE FUNCTION cat.label(object cat.objects) RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('%s, %s (%s)', ($1).title, coalesce((SELECT m.name FROM cat.makers m WHERE m.id = ($1).maker_id), '?'), cat.years_in_words(($1).made)) $$;
