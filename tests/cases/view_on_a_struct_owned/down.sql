-- modelmig revision 20260101000000 down: view on a struct owned
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges app."Grown ups": select to reader -> none               after.rs:17
--   D2 privileges app."Grown ups"."full name": update to reader -> none   after.rs:17
--   D3 privileges app."Grown ups": owned by deploy -> the migrating role  after.rs:17

-- D1 privileges: app."Grown ups" select to reader -> none
--    statements that need what is taken away fail
-- D2 privileges: app."Grown ups"."full name" update to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE app."Grown ups" FROM reader;

REVOKE UPDATE ("full name") ON TABLE app."Grown ups" FROM reader;

-- D3 privileges: app."Grown ups" owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on app."Grown ups" (reads and writes wait); no rewrite, no scan
ALTER VIEW app."Grown ups" OWNER TO CURRENT_USER;
