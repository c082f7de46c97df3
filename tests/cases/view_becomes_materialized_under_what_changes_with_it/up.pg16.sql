-- modelmig revision 20260101000000: view becomes materialized under what changes with it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated public.depths(): dropped and created again
--   F2 recreated public.failed: dropped and created again
--   F3 scan      public.job: every row is read

-- F1 recreated: public.depths() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.depths();

-- F2 recreated: public.failed dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on public.failed (reads and writes wait); no rewrite, no scan
DROP VIEW public.failed;

-- measured: ACCESS EXCLUSIVE on public.depth (reads and writes wait); no rewrite, no scan
DROP VIEW public.depth;

-- F3 scan: public.job every row is read
-- measured: no lock on an existing table; no rewrite, scans public.job
CREATE MATERIALIZED VIEW public.depth (queue, state, jobs) AS
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
 SELECT (sum(depth.jobs))::bigint AS sum
    FROM public.depth;
END;

CREATE VIEW public.failed (queue, jobs) AS
SELECT queue,
    sum(jobs) AS jobs
   FROM public.depth
  WHERE (state = ANY (ARRAY['failed'::text, 'lost'::text]))
  GROUP BY queue;
