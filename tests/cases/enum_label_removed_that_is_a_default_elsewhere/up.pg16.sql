-- modelmig revision 20260101000000: enum label removed that is a default elsewhere
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated        public.jobs: dropped and created again
--   F2 enum-value       public.state: open, held, done -> open, done
--   F3 rewrite          public.job: every row is written anew
--   F4 blocks-reads     public.job: reads and writes wait
--   F5 may-fail-on-rows public.job.state: fails on values that do not read as the new type

-- F1 recreated: public.jobs dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.jobs (reads and writes wait); no rewrite, no scan
DROP VIEW public.jobs;

ALTER TYPE public.state RENAME TO state__old;

-- F2 enum-value: public.state open, held, done -> open, done
--    fails on rows that hold a removed label
CREATE TYPE public.state AS ENUM ('open', 'done');

-- F3 rewrite: public.job every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: public.job reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: public.job.state fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM public.job WHERE state::text NOT IN ('open', 'done')
-- measured: ACCESS EXCLUSIVE on public.job (reads and writes wait); rewrites public.job
ALTER TABLE public.job ALTER COLUMN state TYPE public.state USING state::text::public.state;

CREATE VIEW public.jobs (id, state) AS
SELECT id,
    state
   FROM public.job;

ALTER VIEW public.jobs ALTER COLUMN state SET DEFAULT 'open'::public.state;

DROP DOMAIN public.start;

CREATE DOMAIN public.start AS public.state DEFAULT 'open'::public.state;

DROP TYPE public.state__old;
