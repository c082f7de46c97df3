-- modelmig revision 20260101000000 down: enum label added in a partition key
-- returns to: base
-- group: 20260101000000 1/2
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.e: + CREATE TYPE app.e AS ENUM ('a'); app.e: - CREATE TYPE app.e AS ENUM ('a', 'b')

-- irreversible: this is missing after the statements below have run
--   app.e: + CREATE TYPE app.e AS ENUM ('a')
--   app.e: - CREATE TYPE app.e AS ENUM ('a', 'b')
-- To run them knowingly, delete this statement and the line of fingerprints at the top.
DO $modelmig$ BEGIN
    RAISE EXCEPTION USING
        MESSAGE = 'revision 20260101000000 cannot be undone: app.e: + CREATE TYPE app.e AS ENUM (''a''); app.e: - CREATE TYPE app.e AS ENUM (''a'', ''b'')',
        HINT = 'Restore from a backup, or write a revision that moves forward.';
END $modelmig$;
