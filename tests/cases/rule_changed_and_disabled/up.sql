-- modelmig revision 20260101000000: rule changed and disabled
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE RULE nothing AS
    ON DELETE TO app.users DO INSTEAD NOTHING;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE RULE nothing;
