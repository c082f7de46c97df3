-- modelmig revision 20260101000000 down: function of rows loses a column of theirs
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app."Item".extra: text comes back at the end of the table, empty

-- D1 irreversible: app."Item".extra text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app."Item" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Item" ADD COLUMN extra text;

CREATE OR REPLACE FUNCTION app.add_item(item text)
 RETURNS app."Item"
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO app."Item" (id, name)
   VALUES (1, add_item.item)
   RETURNING "Item".id,
     "Item".name,
     "Item".extra;
END;

CREATE OR REPLACE FUNCTION app.items()
 RETURNS SETOF app."Item"
 LANGUAGE sql
BEGIN ATOMIC
 SELECT i.id,
     i.name,
     i.extra
    FROM app."Item" i;
END;
