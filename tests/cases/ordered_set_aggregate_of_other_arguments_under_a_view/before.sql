CREATE SCHEMA app;
CREATE TABLE app.t (n double precision);
CREATE AGGREGATE app.middle(double precision ORDER BY double precision) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_cont_float8_final
);
CREATE VIEW app.v AS SELECT app.middle(0.5) WITHIN GROUP (ORDER BY n) AS middle FROM app.t;
