-- modelmig revision 20260101000000 down: foreign table becomes a partition and a child
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.base.note: text dropped
--   D2 type-change      app.base.id: bigint -> integer
--   D3 rewrite          app.base: every row is written anew
--   D4 blocks-reads     app.base: reads and writes wait
--   D5 blocks-reads     app.kid: reads and writes wait
--   D6 may-fail-on-rows app.base.id: fails on values that are out of range
--   D7 type-change      app.events.kind: character varying(9) -> text
--   D8 type-change      app.old.kind: character varying(9) -> text
--   D9 type-change      app.older.kind: character varying(9) -> text

-- measured: ACCESS EXCLUSIVE on app.events, app.old (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.old;

-- measured: ACCESS EXCLUSIVE on app.events, app.older (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.older;

-- D1 data-loss: app.base.note text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.base, app.kid (reads and writes wait); no rewrite, no scan
ALTER TABLE app.base DROP COLUMN note;

-- measured: ACCESS EXCLUSIVE on app.events, app.oldest (reads and writes wait); no rewrite, no scan
DROP FOREIGN TABLE app.oldest;

-- D2 type-change: app.base.id bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.base every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.base reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-reads: app.kid reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: app.base.id fails on values that are out of range
-- measured: ACCESS EXCLUSIVE on app.base, app.kid (reads and writes wait); rewrites app.base
ALTER TABLE app.base ALTER COLUMN id TYPE integer;

-- D7 type-change: app.events.kind character varying(9) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN kind TYPE text;

-- D8 type-change: app.old.kind character varying(9) -> text
--    values are read as the new type from now on
-- measured: ACCESS EXCLUSIVE on app.old (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.old ALTER COLUMN kind TYPE text;

-- D9 type-change: app.older.kind character varying(9) -> text
--    values are read as the new type from now on
-- measured: ACCESS EXCLUSIVE on app.older (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.older ALTER COLUMN kind TYPE text;

-- measured: ACCESS EXCLUSIVE on app.older (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events ATTACH PARTITION app.older FOR VALUES IN (2);
