-- modelmig revision 20260101000000: function of a new type under an index of a table made anew
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss  public.job: dropped with its 2 columns
--   F2 recreated  public.ended(public.state): dropped and created again
--   F3 enum-value public.state: open, done, lost -> done, open

-- F1 data-loss: public.job dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on public.job (reads and writes wait); no rewrite, no scan
DROP TABLE public.job;

-- F2 recreated: public.ended(public.state) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION public.ended(public.state);

DROP TYPE public.state;

-- F3 enum-value: public.state open, done, lost -> done, open
--    fails on rows that hold a removed label
CREATE TYPE public.state AS ENUM ('done', 'open');

CREATE TABLE public.job (
    id bigint,
    state public.state
) PARTITION BY LIST (state);

CREATE TABLE public.job_rest PARTITION OF public.job DEFAULT;

CREATE FUNCTION public.ended(s public.state)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (s = 'done'::public.state);

CREATE INDEX job_ended ON public.job (id) WHERE public.ended(state);
