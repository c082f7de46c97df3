CREATE SCHEMA app;
CREATE TYPE app.color AS ENUM ('1', '2');
CREATE CAST (app.color AS integer) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (app.color AS integer) IS 'stays';
CREATE TABLE app.t (color app.color CHECK (color::integer > 0));
CREATE VIEW app.v AS SELECT t.color::integer AS number FROM app.t CROSS JOIN (VALUES (1)) AS one;
