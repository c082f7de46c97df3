-- One row per relation our own backend holds a lock on, with each mode, and what the relation is now
-- (NULL where the statement dropped it). `pg_locks` shows all databases of the server, hence the first condition.
SELECT
    lock.relation AS oid,
    lock.mode AS mode,
    namespace.nspname::text AS namespace,
    class.relname::text AS name,
    class.relkind::text AS kind,
    class.relfilenode AS filenode,
    coalesce(index.indrelid, 0::oid) AS table_oid
FROM pg_catalog.pg_locks AS lock
LEFT JOIN pg_catalog.pg_class AS class ON class.oid = lock.relation
LEFT JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
LEFT JOIN pg_catalog.pg_index AS index ON index.indexrelid = class.oid
WHERE lock.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
    AND lock.locktype = 'relation' AND lock.pid = pg_catalog.pg_backend_pid() AND lock.granted
ORDER BY lock.relation, lock.mode
