-- modelmig revision 20260101000000 down: extension without a way back
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible hstore: + CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION '1.4'; hstore: - CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public

-- irreversible: this is missing after the statements below have run
--   hstore: + CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION '1.4'
--   hstore: - CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public
-- To run them knowingly, delete this statement and the line of fingerprints at the top.
DO $modelmig$ BEGIN
    RAISE EXCEPTION USING
        MESSAGE = 'revision 20260101000000 cannot be undone: hstore: + CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION ''1.4''; hstore: - CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public',
        HINT = 'Restore from a backup, or write a revision that moves forward.';
END $modelmig$;
