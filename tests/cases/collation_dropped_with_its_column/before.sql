CREATE SCHEMA app;
CREATE COLLATION app.sorted (locale = 'C');
COMMENT ON COLLATION app.sorted IS 'goes';
CREATE TABLE app.t (id bigint, plain text COLLATE app.sorted, word text COLLATE app.sorted);
