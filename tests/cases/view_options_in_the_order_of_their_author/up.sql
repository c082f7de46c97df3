-- modelmig revision 20260101000000: view options in the order of their author
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
ALTER VIEW app.v SET (security_barrier = true, check_option = 'local');

CREATE VIEW app.w (a) WITH (security_barrier = true, check_option = 'cascaded') AS
SELECT t.a
   FROM app.t;
