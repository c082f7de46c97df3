CREATE TABLE customer (id integer PRIMARY KEY, city text);
GRANT SELECT (city) ON customer TO reader;
