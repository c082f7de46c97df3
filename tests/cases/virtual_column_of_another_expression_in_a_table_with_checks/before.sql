CREATE TABLE bill (id integer PRIMARY KEY, net integer, gross integer GENERATED ALWAYS AS (net * 2) VIRTUAL, CHECK (net > 0));
CREATE TABLE sent (id integer PRIMARY KEY, size integer, twice integer GENERATED ALWAYS AS (size * 2) VIRTUAL);
CREATE PUBLICATION sizes FOR TABLE sent;
CREATE TABLE plain (id integer, twice integer GENERATED ALWAYS AS (id * 2) VIRTUAL);
