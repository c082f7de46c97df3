-- One row per given collation ($1 oid[]): those that indexes name.
SELECT co.oid AS oid, n.nspname AS namespace, co.collname AS name
FROM pg_catalog.pg_collation AS co
JOIN pg_catalog.pg_namespace AS n ON n.oid = co.collnamespace
WHERE co.oid = ANY ($1)
ORDER BY co.oid;
