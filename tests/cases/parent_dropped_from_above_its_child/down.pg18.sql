-- modelmig revision 20260101000000 down: parent dropped from above its child
-- returns to: base
-- fingerprints: …

CREATE TABLE app.places (
    id bigint CONSTRAINT places_id_not_null NOT NULL,
    name text DEFAULT 'here'::text,
    CONSTRAINT named CHECK (name <> ''::text)
);

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities RENAME CONSTRAINT cities_id_not_null TO places_id_not_null;

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities INHERIT app.places;
