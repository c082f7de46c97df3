-- One row per relation of users that a statement can lock, rewrite or rebuild: tables of every kind, views,
-- sequences, indexes. TOAST tables and temporary ones follow their table and are left out with their namespaces.
-- An index carries its table, because an index that is created anew with reused storage keeps only its name.
SELECT
    class.oid AS oid,
    namespace.nspname::text AS namespace,
    class.relname::text AS name,
    class.relkind::text AS kind,
    class.relfilenode AS filenode,
    coalesce(index.indrelid, 0::oid) AS table_oid
FROM pg_catalog.pg_class AS class
JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
LEFT JOIN pg_catalog.pg_index AS index ON index.indexrelid = class.oid
WHERE class.relkind IN ('r', 'p', 'm', 'v', 'f', 'S', 'i', 'I')
    AND namespace.nspname !~ '^pg_' AND namespace.nspname <> 'information_schema'
ORDER BY class.oid
