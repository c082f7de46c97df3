-- One row per constraint of a table. OIDs and column numbers, not names: tables and columns are already
-- known, and the few targets of foreign keys that are not compared are asked for afterwards.
-- Inherited is what parents give: a check, which may be the table's own besides, a key or foreign key that is part of the
-- parent's. Left out: NOT NULL (a fact of the column), constraint triggers, the parts of a foreign key that stand for the
-- partitions it references, system schemas.
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
  pg_catalog.pg_get_expr(con.conbin, con.conrelid) AS expression,
  con.coninhcount > 0 OR con.conparentid <> 0 AS inherited,
  con.conislocal AS is_local
FROM pg_catalog.pg_constraint AS con
JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE con.contype IN ('p', 'u', 'f', 'c', 'x')
  AND c.relkind IN ('r', 'p', 'f')
  AND c.relpersistence <> 't'
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_constraint AS above WHERE above.oid = con.conparentid AND above.conrelid = con.conrelid
  )
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY con.conrelid, con.conname;
