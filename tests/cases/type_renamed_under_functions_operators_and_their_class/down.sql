-- modelmig revision 20260101000000 down: type renamed under functions operators and their class
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename other."Version": other."Version" -> app.version

-- D1 rename: other."Version" other."Version" -> app.version
--    code that uses the old name breaks
ALTER TYPE other."Version" SET SCHEMA app;

-- measured: ACCESS EXCLUSIVE on other."Version" (reads and writes wait); no rewrite, no scan
ALTER TYPE app."Version" RENAME TO version;
