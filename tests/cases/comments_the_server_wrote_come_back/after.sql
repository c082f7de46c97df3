CREATE EXTENSION IF NOT EXISTS hstore;
COMMENT ON EXTENSION hstore IS 'one day to become jsonb';
COMMENT ON SCHEMA public IS 'nothing of ours';
