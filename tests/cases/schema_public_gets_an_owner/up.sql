-- modelmig revision 20260101000000: schema public gets an owner
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges public: owned by pg_database_owner -> deploy
--   F2 privileges public: usage to PUBLIC -> usage to reader

-- F1 privileges: public owned by pg_database_owner -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA public OWNER TO deploy;

-- F2 privileges: public usage to PUBLIC -> usage to reader
--    statements that need what is taken away fail
REVOKE USAGE ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO reader;
