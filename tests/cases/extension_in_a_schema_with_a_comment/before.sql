CREATE SCHEMA "Ext Ras";
CREATE EXTENSION hstore SCHEMA "Ext Ras";
CREATE EXTENSION pg_trgm SCHEMA shop;
COMMENT ON EXTENSION pg_trgm IS 'finds what is alike';
