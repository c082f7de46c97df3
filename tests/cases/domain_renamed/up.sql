-- modelmig revision 20260101000000: domain renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.code: app.code -> app.token  after.rs:5

-- F1 rename: app.code app.code -> app.token
--    code that uses the old name breaks
ALTER DOMAIN app.code RENAME TO token;

ALTER DOMAIN app.token RENAME CONSTRAINT ck_code TO ck_token;
