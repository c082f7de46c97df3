-- One row per ordinary table. Left out: temporary tables, partitioned tables and partitions, children
-- of another table, tables of a composite type, system schemas, members of extensions.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.relname AS name,
  c.relpersistence AS persistence,
  c.relreplident AS replica_identity,
  c.relrowsecurity AS row_security,
  c.relforcerowsecurity AS force_row_security,
  c.reloptions AS options,
  toast.reloptions AS toast_options,
  s.spcname AS tablespace,
  am.amname AS access_method
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_class AS toast ON toast.oid = c.reltoastrelid AND toast.reloptions IS NOT NULL
LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
LEFT JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
WHERE c.relkind = 'r'
  AND c.relpersistence <> 't'
  AND c.reloftype = 0
  AND NOT c.relispartition
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = c.oid)
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  )
ORDER BY c.oid;
