-- One row per index of a table or materialised view, also those that belong to a constraint. The vectors start at 0
-- in the catalog; the slices number them from 1. Column numbers, not names: the columns are already known,
-- so that `pg_get_indexdef` is needed for expressions alone.
-- Inherited is what is part of an index of the parent. Left out: system schemas, temporary tables.
SELECT
  i.indexrelid AS oid,
  i.indrelid AS table_oid,
  c.relname AS name,
  am.amname AS method,
  i.indisunique AS is_unique,
  i.indisvalid AND i.indisready AND i.indislive AS valid,
  i.indisreplident AS is_replica_identity,
  i.indisclustered AS is_clustered,
  i.indnkeyatts AS key_count,
  (i.indkey::pg_catalog.int2[])[:] AS columns,
  (i.indclass::pg_catalog.oid[])[:] AS opclasses,
  (i.indcollation::pg_catalog.oid[])[:] AS collations,
  (i.indoption::pg_catalog.int2[])[:] AS flags,
  c.reloptions AS options,
  s.spcname AS tablespace,
  pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
  c.relispartition AS inherited
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_class AS tc ON tc.oid = i.indrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = tc.relnamespace
JOIN pg_catalog.pg_am AS am ON am.oid = c.relam
LEFT JOIN pg_catalog.pg_tablespace AS s ON s.oid = c.reltablespace
WHERE tc.relkind IN ('r', 'p', 'm')
  AND tc.relpersistence <> 't'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY i.indrelid, c.relname;
