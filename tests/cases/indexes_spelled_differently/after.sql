CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c boolean);
CREATE INDEX IF NOT EXISTS t_a_idx ON ONLY app.t USING btree (a int4_ops ASC NULLS LAST) TABLESPACE pg_default;
CREATE INDEX t_of_lower ON app.t (lower(b) COLLATE "default" text_ops, (((a) + 1))) INCLUDE (c);
ALTER INDEX app.t_of_lower RENAME TO t_lower_expr_c_idx;
ALTER INDEX app.t_lower_expr_c_idx SET (fillfactor = 70);
ALTER INDEX app.t_lower_expr_c_idx RESET (fillfactor);
CREATE UNIQUE INDEX once ON app.t (a, b) WHERE (c) AND (b = ANY (ARRAY['x', 'y']));
