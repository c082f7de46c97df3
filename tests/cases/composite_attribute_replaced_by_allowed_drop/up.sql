-- modelmig revision 20260101000000: composite attribute replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss       app.address.street: text dropped
--   F2 possible-rename app.address.street: not renamed: app.address.street=zip
--   F3 type-change     app.address.zip: + text                                  after.rs:7

-- F1 data-loss: app.address.street text dropped
--    its values are gone; down brings the attribute back empty
-- F2 possible-rename: app.address.street not renamed: app.address.street=zip
--    settled with --allow-drop: the values are not carried over
ALTER TYPE app.address DROP ATTRIBUTE street;

-- F3 type-change: app.address.zip + text
--    code that reads the type must follow
ALTER TYPE app.address ADD ATTRIBUTE zip text;
