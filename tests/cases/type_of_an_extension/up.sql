-- modelmig revision 20260101000000: type of an extension
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.customers.email: text -> public.citext  after.rs:8

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;

-- F1 type-change: app.customers.email text -> public.citext
--    values are converted by an explicit cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN email TYPE public.citext USING email::public.citext;
