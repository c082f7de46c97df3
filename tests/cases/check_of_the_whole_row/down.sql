-- modelmig revision 20260101000000 down: check of the whole row
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_pairs_filled on app.pairs: pairs IS NOT NULL -> none  after.rs:4

-- D1 check-constraint: ck_pairs_filled on app.pairs pairs IS NOT NULL -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.pairs (reads and writes wait); no rewrite, no scan
ALTER TABLE app.pairs DROP CONSTRAINT ck_pairs_filled;
