CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN app.code AS text DEFAULT 'a' NOT NULL CONSTRAINT code_check CHECK (value IN ('a', 'b') AND length(value) BETWEEN 1 AND 3);
CREATE DOMAIN app.note AS text;
CREATE TYPE app.place AS (x int, y decimal(5), label varchar(5));
CREATE SEQUENCE app.up;
CREATE SEQUENCE app.down INCREMENT -1;
CREATE SEQUENCE app.small AS smallint START 3;
