-- modelmig revision 20260101000000: foreign table becomes a partition and a child
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.events (no partition takes one)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.base.id: integer -> bigint
--   F2 rewrite      app.base: every row is written anew
--   F3 blocks-reads app.base: reads and writes wait
--   F4 blocks-reads app.kid: reads and writes wait
--   F5 type-change  app.events.kind: text -> character varying(9)
--   F6 type-change  app.old.kind: text -> character varying(9)
--   F7 type-change  app.older.kind: text -> character varying(9)

-- measured: ACCESS EXCLUSIVE on app.events, app.older (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.older;

-- measured: ACCESS EXCLUSIVE on app.base, app.kid (reads and writes wait); no rewrite, no scan
ALTER TABLE app.base ADD COLUMN note text;

-- F1 type-change: app.base.id integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.base every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.base reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-reads: app.kid reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.base, app.kid (reads and writes wait); rewrites app.base
ALTER TABLE app.base ALTER COLUMN id TYPE bigint;

-- F5 type-change: app.events.kind text -> character varying(9)
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN kind TYPE character varying(9);

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
CREATE FOREIGN TABLE app.oldest PARTITION OF app.events (
    kind DEFAULT 'x'::character varying
) FOR VALUES IN (4) SERVER far OPTIONS (a '1');

ALTER FOREIGN TABLE app.oldest ALTER COLUMN kind OPTIONS (ADD b '2');

-- F6 type-change: app.old.kind text -> character varying(9)
--    values are read as the new type from now on
-- measured: ACCESS EXCLUSIVE on app.old (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.old ALTER COLUMN kind TYPE character varying(9);

-- F7 type-change: app.older.kind text -> character varying(9)
--    values are read as the new type from now on
-- measured: ACCESS EXCLUSIVE on app.older (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.older ALTER COLUMN kind TYPE character varying(9);

-- measured: ACCESS EXCLUSIVE on app.old (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events ATTACH PARTITION app.old FOR VALUES IN (1);

-- measured: ACCESS EXCLUSIVE on app.older (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events ATTACH PARTITION app.older FOR VALUES IN (3);
