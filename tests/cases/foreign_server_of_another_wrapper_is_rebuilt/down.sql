-- modelmig revision 20260101000000 down: foreign server of another wrapper is rebuilt
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated PUBLIC on far: dropped and created again
--   D2 recreated far: dropped and created again
--   D3 recreated near: dropped and created again

-- D1 recreated: PUBLIC on far dropped and created again
--    it is created again further down, in the same transaction
DROP USER MAPPING FOR PUBLIC SERVER far;

-- D2 recreated: far dropped and created again
--    it is created again further down; what was granted on it is not
DROP SERVER far;

-- D3 recreated: near dropped and created again
--    it is created again further down; what was granted on it is not
DROP SERVER near;

CREATE SERVER far TYPE 'a' FOREIGN DATA WRAPPER files OPTIONS (host 'far');

CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS ("user" 'guest');

COMMENT ON SERVER far IS 'kept';

CREATE SERVER near TYPE 'a' FOREIGN DATA WRAPPER files;
