-- modelmig revision 20260101000000 down: view on a table that is dropped
-- returns to: base
-- fingerprints: …

CREATE TABLE app.gone (
    id integer
);

CREATE VIEW app.all_gone (id) AS
SELECT id
   FROM app.gone;
