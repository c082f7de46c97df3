-- modelmig revision 20260101000000 down: trigger enabled always
-- returns to: base
-- fingerprints: …

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
ALTER TABLE app.users ENABLE TRIGGER touched;
