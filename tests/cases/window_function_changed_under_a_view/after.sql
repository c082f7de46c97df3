CREATE SCHEMA app;
CREATE FUNCTION app.place() RETURNS bigint LANGUAGE internal WINDOW STABLE AS 'window_rank';
CREATE FUNCTION app.share() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE STRICT AS 'window_dense_rank';
COMMENT ON FUNCTION app.share() IS 'without gaps';
CREATE VIEW app.v AS SELECT app.place() OVER (ORDER BY 1) AS place;
