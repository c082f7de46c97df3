-- modelmig revision 20260101000000 down: children dropped under a changed parent
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible     app.base.b: integer comes back at the end of the table, empty
--   D2 type-change      app.base.a: bigint -> integer
--   D3 rewrite          app.base: every row is written anew
--   D4 blocks-reads     app.base: reads and writes wait
--   D5 may-fail-on-rows app.base.a: fails on values that are out of range
--   D6 irreversible     app.parts.size: integer comes back at the end of the table, empty
--   D7 type-change      app.parts.note: character varying(40) -> text

-- D1 irreversible: app.base.b integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.base (reads and writes wait); no rewrite, no scan
ALTER TABLE app.base ADD COLUMN b integer;

-- D2 type-change: app.base.a bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.base every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.base reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.base.a fails on values that are out of range
--    to count them: SELECT count(*) FROM app.base WHERE a NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.base (reads and writes wait); rewrites app.base
ALTER TABLE app.base ALTER COLUMN a TYPE integer;

-- measured: SHARE UPDATE EXCLUSIVE on app.base (reads and writes go on); no rewrite, no scan
CREATE TABLE app.child (
    c integer
) INHERITS (app.base);

CREATE TABLE app.grandchild () INHERITS (app.child);

-- D6 irreversible: app.parts.size integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_b (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts ADD COLUMN size integer;

-- D7 type-change: app.parts.note character varying(40) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_b (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts ALTER COLUMN note TYPE text;

-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
CREATE TABLE app.parts_a PARTITION OF app.parts FOR VALUES IN (1);

CREATE FUNCTION app.count_a()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(parts_a.note) AS count
    FROM app.parts_a;
END;

CREATE FUNCTION app.sum_child()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT sum(grandchild.a) AS sum
    FROM app.grandchild;
END;

CREATE RULE keep AS
    ON DELETE TO app.parts_a
   WHERE (old.size IS NULL) DO INSTEAD NOTHING;
