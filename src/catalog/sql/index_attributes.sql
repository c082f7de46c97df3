-- One row per element of an index with operator class options or a statistics target of its own
-- (-1 became NULL in PostgreSQL 17).
SELECT
  a.attrelid AS index_oid,
  a.attnum AS position,
  a.attoptions AS options,
  NULLIF(a.attstattarget, -1)::pg_catalog.int4 AS statistics
FROM pg_catalog.pg_attribute AS a
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('i', 'I')
  AND (a.attoptions IS NOT NULL OR COALESCE(a.attstattarget, -1) <> -1)
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY a.attrelid, a.attnum;
