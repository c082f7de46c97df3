-- modelmig revision 20260101000000 down: typed table renames its columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.form: app.form -> app.shape
--   D2 rename app.forms: app.forms -> app.shapes
--   D3 rename app.shapes.title: app.shapes.title -> app.shapes.name
--   D4 rename app.shape.title: app.shape.title -> app.shape.name

-- measured: ACCESS EXCLUSIVE on app.forms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.forms NOT OF;

-- D1 rename: app.form app.form -> app.shape
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.form (reads and writes wait); no rewrite, no scan
ALTER TYPE app.form RENAME TO shape;

-- D2 rename: app.forms app.forms -> app.shapes
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.forms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.forms RENAME TO shapes;

-- D3 rename: app.shapes.title app.shapes.title -> app.shapes.name
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes RENAME COLUMN title TO name;

-- D4 rename: app.shape.title app.shape.title -> app.shape.name
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.shape (reads and writes wait); no rewrite, no scan
ALTER TYPE app.shape RENAME ATTRIBUTE title TO name;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes RENAME CONSTRAINT forms_key TO shapes_key;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes RENAME CONSTRAINT forms_title_not_null TO shapes_name_not_null;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes OF app.shape;
