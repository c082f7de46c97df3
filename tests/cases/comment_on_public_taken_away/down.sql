-- modelmig revision 20260101000000 down: comment on public taken away
-- returns to: base
-- fingerprints: …

COMMENT ON SCHEMA public IS 'The shop';
