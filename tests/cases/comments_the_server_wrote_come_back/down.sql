-- modelmig revision 20260101000000 down: comments the server wrote come back
-- returns to: base
-- fingerprints: …

DO $modelmig$ BEGIN
    EXECUTE format('COMMENT ON EXTENSION %I IS %L', 'hstore', (SELECT comment FROM pg_available_extensions WHERE name = 'hstore'));
END $modelmig$;

COMMENT ON SCHEMA public IS 'standard public schema';
