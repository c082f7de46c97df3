CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE events (id integer) PARTITION BY RANGE (id) USING other;
CREATE TABLE events_rest PARTITION OF events DEFAULT USING heap;
CREATE TABLE notes (id integer) PARTITION BY RANGE (id);
