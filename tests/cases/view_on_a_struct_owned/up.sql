-- modelmig revision 20260101000000: view on a struct owned
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app."Grown ups": owned by the migrating role -> deploy  after.rs:17
--   F2 privileges app."Grown ups": none -> select to reader               after.rs:17
--   F3 privileges app."Grown ups"."full name": none -> update to reader   after.rs:17

-- F1 privileges: app."Grown ups" owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on app."Grown ups" (reads and writes wait); no rewrite, no scan
ALTER VIEW app."Grown ups" OWNER TO deploy;

-- F2 privileges: app."Grown ups" none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE app."Grown ups" TO reader;

-- F3 privileges: app."Grown ups"."full name" none -> update to reader
--    they may do more than before
GRANT UPDATE ("full name") ON TABLE app."Grown ups" TO reader;
