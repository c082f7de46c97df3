-- modelmig revision 20260101000000 down: domain becomes not null
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null app.name: NOT NULL -> NULL  after.rs:5

-- D1 not-null: app.name NOT NULL -> NULL
--    readers may not expect NULL
ALTER DOMAIN app.name DROP NOT NULL;
