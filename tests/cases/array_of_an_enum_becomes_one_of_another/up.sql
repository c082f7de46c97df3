-- modelmig revision 20260101000000: array of an enum becomes one of another
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: public.diary (up fails on every row tried: invalid input value for enum level: "none")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value       public.level: low, high, none -> high, low
--   F2 data-loss        public.diary.level: public.level[] -> public.level
--   F3 rewrite          public.diary: every row is written anew
--   F4 blocks-reads     public.diary: reads and writes wait
--   F5 may-fail-on-rows public.diary.level: fails on values that do not read as the new type
--   F6 data-loss        public.diary.moods: public.mood[] -> public.feeling
--   F7 rewrite          public.diary: every row is written anew
--   F8 blocks-reads     public.diary: reads and writes wait
--   F9 data-loss        public.mood: dropped

CREATE TYPE public.feeling AS ENUM ('glad', 'sad');

ALTER TYPE public.level RENAME TO level__old;

-- F1 enum-value: public.level low, high, none -> high, low
--    fails on rows that hold a removed label
CREATE TYPE public.level AS ENUM ('high', 'low');

-- F2 data-loss: public.diary.level public.level[] -> public.level
--    only the first element of each value stays
-- F3 rewrite: public.diary every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: public.diary reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: public.diary.level fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM public.diary WHERE level::text NOT IN ('high', 'low')
-- measured: ACCESS EXCLUSIVE on public.diary (reads and writes wait); rewrites public.diary
ALTER TABLE public.diary ALTER COLUMN level TYPE public.level USING level[1]::text::public.level;

-- F6 data-loss: public.diary.moods public.mood[] -> public.feeling
--    only the first element of each value stays
-- F7 rewrite: public.diary every row is written anew
--    needs the table's size again on disk
-- F8 blocks-reads: public.diary reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.diary (reads and writes wait); rewrites public.diary
ALTER TABLE public.diary ALTER COLUMN moods TYPE public.feeling USING moods[1]::text::public.feeling;

DROP TYPE public.level__old;

-- F9 data-loss: public.mood dropped
--    columns of the type must be gone
DROP TYPE public.mood;
