-- modelmig revision 20260101000000 down: conversion parser and template renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename shop."Latin": shop."Latin" -> shop.latin
--   D2 rename words."Cut It": words."Cut It" -> shop.cut
--   D3 rename words.plain: words.plain -> shop.plain

-- D1 rename: shop."Latin" shop."Latin" -> shop.latin
--    code that uses the old name breaks
ALTER CONVERSION shop."Latin" RENAME TO latin;

-- D2 rename: words."Cut It" words."Cut It" -> shop.cut
--    code that uses the old name breaks
ALTER TEXT SEARCH PARSER words."Cut It" SET SCHEMA shop;

ALTER TEXT SEARCH PARSER shop."Cut It" RENAME TO cut;

-- D3 rename: words.plain words.plain -> shop.plain
--    code that uses the old name breaks
ALTER TEXT SEARCH TEMPLATE words.plain SET SCHEMA shop;
