-- One row per label of each enum, in sort order (the floats behind it change when a label is added
-- before another one: only the order counts). An enum without labels has one row with NULL.
-- Left out: system schemas, members of extensions.
SELECT
  t.oid AS oid,
  t.typarray AS array_oid,
  n.nspname AS namespace,
  t.typname AS name,
  e.enumlabel AS label
FROM pg_catalog.pg_type AS t
JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_enum AS e ON e.enumtypid = t.oid
WHERE t.typtype = 'e'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY t.oid, e.enumsortorder;
