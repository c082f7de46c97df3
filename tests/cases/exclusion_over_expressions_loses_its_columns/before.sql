CREATE TABLE stay (id integer, starts date, ends date, cancelled boolean, during daterange,
  EXCLUDE USING gist (daterange(starts, ends) WITH &&),
  CONSTRAINT stay_during EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled));
