-- modelmig revision 20260101000000: inherited table created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.places (reads and writes go on); no rewrite, no scan
CREATE TABLE app.cities (
    people integer
) INHERITS (app.places);

CREATE INDEX cities_name ON app.cities (name);

COMMENT ON COLUMN app.cities.name IS 'as on the map';

CREATE TABLE app.capitals (
    country text
) INHERITS (app.cities);

ALTER TABLE app.capitals ALTER COLUMN name SET DEFAULT 'far away'::text;

ALTER TABLE app.capitals ALTER COLUMN people SET NOT NULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.places (reads and writes go on); no rewrite, no scan
CREATE TABLE app.sights (
    name text DEFAULT 'there'::text,
    stars integer
) INHERITS (app.places);
