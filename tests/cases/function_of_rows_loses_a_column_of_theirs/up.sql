-- modelmig revision 20260101000000: function of rows loses a column of theirs
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.add_item(text): dropped and created again
--   F2 recreated app.items(): dropped and created again
--   F3 data-loss app."Item".extra: text dropped

-- F1 recreated: app.add_item(text) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.add_item(text);

-- F2 recreated: app.items() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.items();

-- F3 data-loss: app."Item".extra text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app."Item" (reads and writes wait); no rewrite, no scan
ALTER TABLE app."Item" DROP COLUMN extra;

CREATE FUNCTION app.add_item(item text)
 RETURNS app."Item"
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO app."Item" (id, name)
   VALUES (1, add_item.item)
   RETURNING "Item".id,
     "Item".name;
END;

CREATE FUNCTION app.items()
 RETURNS SETOF app."Item"
 LANGUAGE sql
BEGIN ATOMIC
 SELECT i.id,
     i.name
    FROM app."Item" i;
END;

COMMENT ON FUNCTION app.items() IS 'All of them';
