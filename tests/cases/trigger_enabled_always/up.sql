-- modelmig revision 20260101000000: trigger enabled always
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
ALTER TABLE app.users ENABLE ALWAYS TRIGGER touched;
