CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE STATISTICS app.st (ndistinct) ON name, age FROM app.users;
