-- modelmig revision 20260101000000 down: foreign table dropped with its server
-- returns to: base
-- fingerprints: …

CREATE FOREIGN DATA WRAPPER files;

CREATE SERVER far FOREIGN DATA WRAPPER files;

CREATE FOREIGN TABLE app.orders (
    id integer
) SERVER far;

COMMENT ON FOREIGN TABLE app.orders IS 'not here';

CREATE VIEW app.ids (id) AS
SELECT id
   FROM app.orders;
