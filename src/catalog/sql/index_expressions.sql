-- One row per element of an index that is an expression, as `CREATE INDEX` would want it: in parentheses
-- unless it looks like a function call. (`pg_get_expr` would print all expressions of the index as one list.)
-- The type is the one the index stores, which is the expression's unless the operator class stores something else.
SELECT
  i.indexrelid AS index_oid,
  k.position + 1 AS position,
  a.atttypid AS type_oid,
  pg_catalog.pg_get_indexdef(i.indexrelid, k.position + 1, false) AS expression
FROM pg_catalog.pg_index AS i
JOIN pg_catalog.pg_class AS tc ON tc.oid = i.indrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = tc.relnamespace
CROSS JOIN LATERAL pg_catalog.generate_subscripts(i.indkey, 1) AS k (position)
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indexrelid AND a.attnum = k.position + 1
WHERE i.indexprs IS NOT NULL
  AND i.indkey[k.position] = 0
  AND tc.relkind IN ('r', 'p', 'm')
  AND tc.relpersistence <> 't'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY i.indexrelid, k.position;
