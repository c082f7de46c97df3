-- modelmig revision 20260101000000: view created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users;

COMMENT ON VIEW app.people IS 'who';

COMMENT ON COLUMN app.people.name IS 'how they are called';
