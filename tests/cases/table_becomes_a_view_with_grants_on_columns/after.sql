CREATE TABLE person (id integer PRIMARY KEY, city text);
CREATE VIEW customer AS SELECT id, city FROM person;
GRANT SELECT (city) ON customer TO reader;
