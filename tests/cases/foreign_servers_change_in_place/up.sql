-- modelmig revision 20260101000000: foreign servers change in place
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER USER MAPPING FOR PUBLIC SERVER far OPTIONS (SET password 'b');

ALTER SERVER far VERSION '2' OPTIONS (DROP port, SET host 'farther', ADD path 'x');

ALTER FOREIGN DATA WRAPPER files NO VALIDATOR OPTIONS (DROP debug, SET level '2');

COMMENT ON SERVER far IS 'new';

COMMENT ON FOREIGN DATA WRAPPER files IS 'new';

DROP FUNCTION app.valid(text[], oid);
