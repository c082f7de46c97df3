-- One row per constraint of an ordinary table. OIDs and column numbers, not names: tables and columns are already
-- known, and the few targets of foreign keys that are not compared are asked for afterwards.
-- Left out: NOT NULL (a fact of the column), constraint triggers, inherited constraints, system schemas.
SELECT
  con.oid AS oid,
  con.conrelid AS table_oid,
  con.conname AS name,
  con.contype AS kind,
  con.condeferrable AS deferrable,
  con.condeferred AS deferred,
  con.convalidated AS validated,
  con.connoinherit AS no_inherit,
  con.conkey AS columns,
  con.conindid AS index_oid,
  con.confrelid AS referenced_oid,
  con.confkey AS referenced_columns,
  con.confupdtype AS on_update,
  con.confdeltype AS on_delete,
  con.confmatchtype AS match_type,
  pg_catalog.pg_get_expr(con.conbin, con.conrelid) AS expression
FROM pg_catalog.pg_constraint AS con
JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE con.contype IN ('p', 'u', 'f', 'c', 'x')
  AND c.relkind = 'r'
  AND c.relpersistence <> 't'
  AND NOT c.relispartition
  AND con.conislocal
  AND con.conparentid = 0
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY con.conrelid, con.conname;
