-- modelmig revision 20260101000000 down: function of a new type under an index of a table made anew
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss  public.job_rest: dropped with its 2 columns
--   D2 data-loss  public.job: dropped with its 2 columns
--   D3 recreated  public.ended(public.state): dropped and created again
--   D4 enum-value public.state: done, open -> open, done, lost

-- D1 data-loss: public.job_rest dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.job, public.job_rest (reads and writes wait); no rewrite, no scan
DROP TABLE public.job_rest;

-- D2 data-loss: public.job dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.job (reads and writes wait); no rewrite, no scan
DROP TABLE public.job;

-- D3 recreated: public.ended(public.state) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.ended(public.state);

ALTER TYPE public.state RENAME TO state__old;

-- D4 enum-value: public.state done, open -> open, done, lost
--    every column of the type is rewritten
CREATE TYPE public.state AS ENUM ('open', 'done', 'lost');

CREATE FUNCTION public.ended(s public.state)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (s = 'done'::public.state);

DROP TYPE public.state__old;

CREATE TABLE public.job (
    id bigint,
    state public.state
);

CREATE INDEX job_ended ON public.job (id) WHERE public.ended(state);
