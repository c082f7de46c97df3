-- modelmig revision 20260101000000 down: enum label removed that is a default elsewhere
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated    public.jobs: dropped and created again
--   D2 enum-value   public.state: open, done -> open, held, done
--   D3 rewrite      public.job: every row is written anew
--   D4 blocks-reads public.job: reads and writes wait

-- D1 recreated: public.jobs dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.jobs (reads and writes wait); no rewrite, no scan
DROP VIEW public.jobs;

ALTER TYPE public.state RENAME TO state__old;

-- D2 enum-value: public.state open, done -> open, held, done
--    every column of the type is rewritten
CREATE TYPE public.state AS ENUM ('open', 'held', 'done');

-- D3 rewrite: public.job every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: public.job reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.job (reads and writes wait); rewrites public.job
ALTER TABLE public.job ALTER COLUMN state TYPE public.state USING state::text::public.state;

CREATE VIEW public.jobs (id, state) AS
SELECT id,
    state
   FROM public.job;

ALTER VIEW public.jobs ALTER COLUMN state SET DEFAULT 'held'::public.state;

DROP DOMAIN public.start;

CREATE DOMAIN public.start AS public.state DEFAULT 'held'::public.state;

DROP TYPE public.state__old;
