-- modelmig revision 20260101000000 down: statistics target reset
-- returns to: base
-- fingerprints: …

ALTER STATISTICS app.st SET STATISTICS 500;
