-- modelmig revision 20260101000000 down: extension in a schema with a comment
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss "uuid-ossp": dropped

ALTER EXTENSION pg_trgm SET SCHEMA shop;

DO $modelmig$ BEGIN
    EXECUTE format('COMMENT ON EXTENSION %I IS %L', 'hstore', (SELECT comment FROM pg_available_extensions WHERE name = 'hstore'));
END $modelmig$;

COMMENT ON EXTENSION pg_trgm IS 'finds what is alike';

-- D1 data-loss: "uuid-ossp" dropped
--    everything the extension defines goes with it
DROP EXTENSION "uuid-ossp";
