-- modelmig revision 20260101000000: column replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss       app.customers.nick: text dropped
--   F2 possible-rename app.customers.nick: not renamed: app.customers.nick=display_name

-- F1 data-loss: app.customers.nick text dropped
--    its values are gone; down brings the column back at the end and empty
-- F2 possible-rename: app.customers.nick not renamed: app.customers.nick=display_name
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN nick;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN display_name text;
