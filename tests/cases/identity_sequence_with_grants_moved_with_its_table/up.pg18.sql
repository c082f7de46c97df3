-- modelmig revision 20260101000000: identity sequence with grants moved with its table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename     public.people: public.people -> app.users
--   F2 privileges app.users_id_seq: select, usage to pg_read_all_data -> usage to pg_read_all_data

-- F1 rename: public.people public.people -> app.users
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on public.people (reads and writes wait); no rewrite, no scan
ALTER TABLE public.people SET SCHEMA app;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people RENAME TO users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users RENAME CONSTRAINT people_id_not_null TO users_id_not_null;

-- measured: ACCESS EXCLUSIVE on app.people_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.people_id_seq RENAME TO users_id_seq;

-- F2 privileges: app.users_id_seq select, usage to pg_read_all_data -> usage to pg_read_all_data
--    statements that need what is taken away fail
REVOKE SELECT ON SEQUENCE app.users_id_seq FROM pg_read_all_data;
