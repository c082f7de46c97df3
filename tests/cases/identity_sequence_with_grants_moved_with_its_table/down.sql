-- modelmig revision 20260101000000 down: identity sequence with grants moved with its table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename     app.users: app.users -> public.people
--   D2 privileges public.people_id_seq: usage to pg_read_all_data -> select, usage to pg_read_all_data

-- D1 rename: app.users app.users -> public.people
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users SET SCHEMA public;

-- measured: ACCESS EXCLUSIVE on public.users (reads and writes wait); no rewrite, no scan
ALTER TABLE public.users RENAME TO people;

-- measured: ACCESS EXCLUSIVE on public.users_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.users_id_seq RENAME TO people_id_seq;

-- D2 privileges: public.people_id_seq usage to pg_read_all_data -> select, usage to pg_read_all_data
--    they may do more than before
GRANT SELECT ON SEQUENCE public.people_id_seq TO pg_read_all_data;
