CREATE SCHEMA app;
CREATE TABLE app.others (at date, event bigint);
