-- modelmig revision 20260101000000 down: composite dropped
-- returns to: base
-- fingerprints: …

CREATE TYPE app.address AS (
    street text
);
