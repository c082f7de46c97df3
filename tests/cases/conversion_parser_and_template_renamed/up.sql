-- modelmig revision 20260101000000: conversion parser and template renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename shop.latin: shop.latin -> shop."Latin"
--   F2 rename shop.cut: shop.cut -> words."Cut It"
--   F3 rename shop.plain: shop.plain -> words.plain

-- F1 rename: shop.latin shop.latin -> shop."Latin"
--    code that uses the old name breaks
ALTER CONVERSION shop.latin RENAME TO "Latin";

-- F2 rename: shop.cut shop.cut -> words."Cut It"
--    code that uses the old name breaks
ALTER TEXT SEARCH PARSER shop.cut SET SCHEMA words;

ALTER TEXT SEARCH PARSER words.cut RENAME TO "Cut It";

-- F3 rename: shop.plain shop.plain -> words.plain
--    code that uses the old name breaks
ALTER TEXT SEARCH TEMPLATE shop.plain SET SCHEMA words;
