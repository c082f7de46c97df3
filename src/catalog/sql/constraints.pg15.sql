-- One row per foreign key with a column list at ON DELETE SET NULL or SET DEFAULT (PostgreSQL 15 and later).
SELECT con.oid AS oid, con.confdelsetcols AS on_delete_columns
FROM pg_catalog.pg_constraint AS con
JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
WHERE con.contype = 'f' AND con.confdelsetcols IS NOT NULL
ORDER BY con.oid;
