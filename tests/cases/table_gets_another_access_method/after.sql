CREATE SCHEMA app;
CREATE ACCESS METHOD kept TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD "New" TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE app.events (id integer PRIMARY KEY, note text) USING "New";
CREATE TABLE app.plain (id integer) USING kept;
CREATE TABLE app.notes (id integer);
