CREATE SCHEMA app;
CREATE ACCESS METHOD gone TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD kept TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE app.events (id integer PRIMARY KEY, note text) USING gone;
CREATE TABLE app.plain (id integer);
CREATE TABLE app.notes (id integer) USING kept;
