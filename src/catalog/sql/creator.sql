-- One row per database: the role that creates objects in it. It owns sqlx's history, where there is one, else the
-- database. Who asks may be another role, one that only reads.
SELECT r.rolname AS name
FROM pg_catalog.pg_roles AS r
WHERE r.oid = COALESCE(
  (
    SELECT c.relowner
    FROM pg_catalog.pg_class AS c
    WHERE c.relname = '_sqlx_migrations' AND c.relkind = 'r' AND c.relpersistence <> 't'
    ORDER BY c.oid
    LIMIT 1
  ),
  (SELECT d.datdba FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
)
ORDER BY name;
