-- modelmig revision 20260101000000: identity sequence with grants renamed with its table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename     public.people: public.people -> public.users
--   F2 privileges public.users_id_seq: select, usage to pg_read_all_data -> usage to pg_read_all_data

-- F1 rename: public.people public.people -> public.users
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on public.people (reads and writes wait); no rewrite, no scan
ALTER TABLE public.people RENAME TO users;

-- measured: ACCESS EXCLUSIVE on public.users (reads and writes wait); no rewrite, no scan
ALTER TABLE public.users RENAME CONSTRAINT people_id_not_null TO users_id_not_null;

-- measured: ACCESS EXCLUSIVE on public.people_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.people_id_seq RENAME TO users_id_seq;

-- measured: ACCESS EXCLUSIVE on public.users (reads and writes wait); no rewrite, no scan
ALTER TABLE public.users RENAME CONSTRAINT people_no_not_null TO users_no_not_null;

-- measured: ACCESS EXCLUSIVE on public.people_no_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE public.people_no_seq RENAME TO users_no_seq;

-- F2 privileges: public.users_id_seq select, usage to pg_read_all_data -> usage to pg_read_all_data
--    statements that need what is taken away fail
REVOKE SELECT ON SEQUENCE public.users_id_seq FROM pg_read_all_data;
