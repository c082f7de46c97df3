-- modelmig revision 20260101000000 down: view becomes materialized under what changes with it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated public.depths(): dropped and created again
--   D2 recreated public.failed: dropped and created again

-- D1 recreated: public.depths() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.depths();

-- D2 recreated: public.failed dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.failed (reads and writes wait); no rewrite, no scan
DROP VIEW public.failed;

-- measured: ACCESS EXCLUSIVE on public.depth (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW public.depth;

CREATE VIEW public.depth (queue, state, jobs) AS
SELECT queue,
    state,
    count(*) AS jobs
   FROM public.job
  GROUP BY queue, state;

CREATE FUNCTION public.depths()
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.depth;
END;

CREATE VIEW public.failed (queue, jobs) AS
SELECT queue,
    sum(jobs) AS jobs
   FROM public.depth
  WHERE (state = 'failed'::text)
  GROUP BY queue;
