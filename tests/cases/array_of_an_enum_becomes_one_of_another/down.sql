-- modelmig revision 20260101000000 down: array of an enum becomes one of another
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value   public.level: high, low -> low, high, none
--   D2 type-change  public.diary.level: public.level -> public.level[]
--   D3 rewrite      public.diary: every row is written anew
--   D4 blocks-reads public.diary: reads and writes wait
--   D5 type-change  public.diary.moods: public.feeling -> public.mood[]
--   D6 rewrite      public.diary: every row is written anew
--   D7 blocks-reads public.diary: reads and writes wait
--   D8 silent-loss  public.diary.moods: glad becomes {glad}
--   D9 data-loss    public.feeling: dropped

ALTER TYPE public.level RENAME TO level__old;

-- D1 enum-value: public.level high, low -> low, high, none
--    every column of the type is rewritten
CREATE TYPE public.level AS ENUM ('low', 'high', 'none');

CREATE TYPE public.mood AS ENUM ('glad', 'sad');

-- D2 type-change: public.diary.level public.level -> public.level[]
--    each value becomes an array of one element
-- D3 rewrite: public.diary every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: public.diary reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on public.diary (reads and writes wait); rewrites public.diary
ALTER TABLE public.diary ALTER COLUMN level TYPE public.level[] USING CASE WHEN level IS NOT NULL THEN ARRAY[level::text]::public.level[] END;

-- D5 type-change: public.diary.moods public.feeling -> public.mood[]
--    each value becomes an array of one element
-- D6 rewrite: public.diary every row is written anew
--    needs the table's size again on disk
-- D7 blocks-reads: public.diary reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 silent-loss: public.diary.moods glad becomes {glad}
--    values change without an error
-- measured: ACCESS EXCLUSIVE on public.diary (reads and writes wait); rewrites public.diary
ALTER TABLE public.diary ALTER COLUMN moods TYPE public.mood[] USING CASE WHEN moods IS NOT NULL THEN ARRAY[moods::text]::public.mood[] END;

-- D9 data-loss: public.feeling dropped
--    columns of the type must be gone
DROP TYPE public.feeling;

DROP TYPE public.level__old;
