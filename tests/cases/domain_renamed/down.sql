-- modelmig revision 20260101000000 down: domain renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.token: app.token -> app.code  after.rs:5

-- D1 rename: app.token app.token -> app.code
--    code that uses the old name breaks
ALTER DOMAIN app.token RENAME TO code;

ALTER DOMAIN app.code RENAME CONSTRAINT ck_token TO ck_code;
