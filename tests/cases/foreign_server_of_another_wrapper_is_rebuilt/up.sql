-- modelmig revision 20260101000000: foreign server of another wrapper is rebuilt
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated PUBLIC on far: dropped and created again
--   F2 recreated far: dropped and created again
--   F3 recreated near: dropped and created again

-- F1 recreated: PUBLIC on far dropped and created again
--    it is created again further down, in the same transaction
DROP USER MAPPING FOR PUBLIC SERVER far;

-- F2 recreated: far dropped and created again
--    it is created again further down; what was granted on it is not
DROP SERVER far;

-- F3 recreated: near dropped and created again
--    it is created again further down; what was granted on it is not
DROP SERVER near;

CREATE SERVER far TYPE 'a' FOREIGN DATA WRAPPER other OPTIONS (host 'far');

CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS ("user" 'guest');

COMMENT ON SERVER far IS 'kept';

CREATE SERVER near TYPE 'b' FOREIGN DATA WRAPPER files;
