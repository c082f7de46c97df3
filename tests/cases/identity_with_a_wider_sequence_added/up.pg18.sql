-- modelmig revision 20260101000000: identity with a wider sequence added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.copy.id: no identity -> identity always
--   F2 rewrite        app.more: every row is written anew
--   F3 blocks-reads   app.more: reads and writes wait
--   F4 scan           app.copy: every row is read

-- F1 server-default: app.copy.id no identity -> identity always
--    inserts that name the column fail without OVERRIDING SYSTEM VALUE, and so do updates that set it
-- measured: ACCESS EXCLUSIVE on app.copy (reads and writes wait); no rewrite, no scan
ALTER TABLE app.copy ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (MAXVALUE 2147483647);

-- F2 rewrite: app.more every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.more reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.more (reads and writes wait); rewrites app.more
ALTER TABLE app.more ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY (MAXVALUE 2147483647) CONSTRAINT source_id_not_null NOT NULL;

-- F4 scan: app.copy every row is read
-- measured: no lock on an existing table; no rewrite, scans app.copy
SELECT setval(pg_get_serial_sequence('app.copy', 'id'), GREATEST(max(id), 1), max(id) >= 1) FROM app.copy;

ALTER SEQUENCE app.copy_id_seq AS bigint MAXVALUE 2147483647;

ALTER SEQUENCE app.more_id_seq AS bigint MAXVALUE 2147483647;
