CREATE SCHEMA app;
CREATE TABLE app.people (id integer PRIMARY KEY, name text, years integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE PUBLICATION feed FOR TABLE app.people (id, years) WHERE (years > 17);
