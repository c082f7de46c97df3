-- modelmig revision 20260101000000: enum label dropped under a function in a domain that changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    app.to_mark(text): dropped and created again
--   F2 enum-value   app.mark: x, y, z -> x, y
--   F3 type-change  app.word: text -> character varying(9)
--   F4 rewrite      app.words: every row is written anew
--   F5 blocks-reads app.words: reads and writes wait

ALTER DOMAIN app.word DROP CONSTRAINT word_check;

-- F1 recreated: app.to_mark(text) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.to_mark(text);

ALTER TYPE app.mark RENAME TO mark__old;

-- F2 enum-value: app.mark x, y, z -> x, y
--    fails on rows that hold a removed label
CREATE TYPE app.mark AS ENUM ('x', 'y');

ALTER DOMAIN app.word RENAME TO word__old;

CREATE FUNCTION app.to_mark(text)
 RETURNS app.mark
 LANGUAGE sql
 IMMUTABLE
BEGIN ATOMIC
 SELECT ($1)::app.mark AS mark;
END;

-- F3 type-change: app.word text -> character varying(9)
--    every column of the domain moves to a new one
CREATE DOMAIN app.word AS character varying(9)
    CONSTRAINT word_check CHECK (app.to_mark((VALUE)::text) <> 'y'::app.mark);

-- F4 rewrite: app.words every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.words reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.words (reads and writes wait); rewrites app.words
ALTER TABLE app.words ALTER COLUMN w TYPE app.word;

DROP TYPE app.mark__old;

DROP DOMAIN app.word__old;
