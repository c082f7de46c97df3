-- modelmig revision 20260101000000: typed table renames its columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.shape: app.shape -> app.form
--   F2 rename app.shapes: app.shapes -> app.forms
--   F3 rename app.forms.name: app.forms.name -> app.forms.title
--   F4 rename app.form.name: app.form.name -> app.form.title

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes NOT OF;

-- F1 rename: app.shape app.shape -> app.form
--    code that uses the old name breaks
ALTER TYPE app.shape RENAME TO form;

-- F2 rename: app.shapes app.shapes -> app.forms
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes RENAME TO forms;

-- F3 rename: app.forms.name app.forms.name -> app.forms.title
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.forms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.forms RENAME COLUMN name TO title;

-- F4 rename: app.form.name app.form.name -> app.form.title
--    code that uses the old name breaks
ALTER TYPE app.form RENAME ATTRIBUTE name TO title;

-- measured: ACCESS EXCLUSIVE on app.forms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.forms RENAME CONSTRAINT shapes_key TO forms_key;

-- measured: ACCESS EXCLUSIVE on app.forms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.forms RENAME CONSTRAINT shapes_name_not_null TO forms_title_not_null;

-- measured: ACCESS EXCLUSIVE on app.forms (reads and writes wait); no rewrite, no scan
ALTER TABLE app.forms OF app.form;
