CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age bigint);
CREATE TABLE app.log (age bigint);
CREATE RULE noted AS ON INSERT TO app.users DO ALSO INSERT INTO app.log VALUES (new.age);
