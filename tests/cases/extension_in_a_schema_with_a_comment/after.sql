CREATE SCHEMA "Ext Ras";
CREATE EXTENSION hstore SCHEMA "Ext Ras";
COMMENT ON EXTENSION hstore IS 'keys and values';
CREATE EXTENSION pg_trgm SCHEMA "Ext Ras";
COMMENT ON EXTENSION pg_trgm IS 'finds what''s alike';
CREATE EXTENSION "uuid-ossp" SCHEMA "Ext Ras";
