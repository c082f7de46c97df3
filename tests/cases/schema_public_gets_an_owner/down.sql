-- modelmig revision 20260101000000 down: schema public gets an owner
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges public: owned by deploy -> pg_database_owner
--   D2 privileges public: usage to reader -> usage to PUBLIC

-- D1 privileges: public owned by deploy -> pg_database_owner
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA public OWNER TO pg_database_owner;

-- D2 privileges: public usage to reader -> usage to PUBLIC
--    statements that need what is taken away fail
REVOKE USAGE ON SCHEMA public FROM reader;

GRANT USAGE ON SCHEMA public TO PUBLIC;
