-- One row per parent of a table, in the order in which they were named. Left out: indexes, temporary children.
SELECT
  i.inhrelid AS child_oid,
  n.nspname AS namespace,
  p.relname AS name
FROM pg_catalog.pg_inherits AS i
JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid
JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't'
ORDER BY i.inhrelid, i.inhseqno;
