-- modelmig revision 20260101000000: tables made like another
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TABLE app.areas (
    id integer CONSTRAINT zones_id_not_null NOT NULL
);

CREATE TABLE app.people (
    id integer GENERATED ALWAYS AS IDENTITY (MAXVALUE 2147483647) CONSTRAINT users_id_not_null NOT NULL,
    name text CONSTRAINT users_name_not_null NOT NULL
);

CREATE TABLE app.zones (
    id integer CONSTRAINT zones_id_not_null NOT NULL
);

ALTER SEQUENCE app.people_id_seq AS bigint MAXVALUE 2147483647;
