-- modelmig revision 20260101000000 down: enum label dropped under a function in a domain that changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value   app.mark: + z
--   D2 type-change  app.word: character varying(9) -> text
--   D3 rewrite      app.words: every row is written anew
--   D4 blocks-reads app.words: reads and writes wait

-- D1 enum-value: app.mark + z
--    code that does not know the label may read it
ALTER TYPE app.mark ADD VALUE 'z' AFTER 'y';

ALTER DOMAIN app.word RENAME TO word__old;

-- D2 type-change: app.word character varying(9) -> text
--    every column of the domain moves to a new one
CREATE DOMAIN app.word AS text
    CONSTRAINT word_check CHECK (app.to_mark(VALUE) <> 'y'::app.mark);

-- D3 rewrite: app.words every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.words reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.words (reads and writes wait); rewrites app.words
ALTER TABLE app.words ALTER COLUMN w TYPE app.word;

DROP DOMAIN app.word__old;
