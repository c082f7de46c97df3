-- modelmig revision 20260101000000 down: operator class and family renamed and moved
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename other."Small" USING btree: other."Small" USING btree -> app.small USING btree
--   D2 rename other."Small" USING btree: other."Small" USING btree -> app.small USING btree

-- D1 rename: other."Small" USING btree other."Small" USING btree -> app.small USING btree
--    code that uses the old name breaks
ALTER OPERATOR FAMILY other."Small" USING btree SET SCHEMA app;

ALTER OPERATOR FAMILY app."Small" USING btree RENAME TO small;

-- D2 rename: other."Small" USING btree other."Small" USING btree -> app.small USING btree
--    code that uses the old name breaks
ALTER OPERATOR CLASS other."Small" USING btree SET SCHEMA app;

ALTER OPERATOR CLASS app."Small" USING btree RENAME TO small;
