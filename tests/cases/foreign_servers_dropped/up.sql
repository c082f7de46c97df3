-- modelmig revision 20260101000000: foreign servers dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

DROP USER MAPPING FOR PUBLIC SERVER far;

DROP SERVER far;

DROP FOREIGN DATA WRAPPER files;

DROP FUNCTION app.valid(text[], oid);
