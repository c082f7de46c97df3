-- One row per collation that an index of a user's table names.
SELECT co.oid AS oid, n.nspname AS namespace, co.collname AS name
FROM pg_catalog.pg_collation AS co
JOIN pg_catalog.pg_namespace AS n ON n.oid = co.collnamespace
WHERE co.oid IN (
  SELECT u.collation_oid
  FROM pg_catalog.pg_index AS i
  JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
  CROSS JOIN LATERAL pg_catalog.unnest(i.indcollation::pg_catalog.oid[]) AS u (collation_oid)
  WHERE i.indrelid >= 16384 AND u.collation_oid <> 0
)
ORDER BY co.oid;
