CREATE TABLE stay (id integer, span daterange, CONSTRAINT stay_span EXCLUDE USING gist (span WITH &&));
