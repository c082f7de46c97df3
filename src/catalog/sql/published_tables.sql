-- One row per table that a publication names, and whether others inherit from it: without ONLY they would be named too.
-- What a partitioned table has below it is not named by itself.
SELECT
  r.prpubid AS publication_oid,
  r.prrelid AS relation_oid,
  n.nspname AS namespace,
  c.relname AS name,
  c.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = c.oid) AS has_children
FROM pg_catalog.pg_publication_rel AS r
JOIN pg_catalog.pg_class AS c ON c.oid = r.prrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
ORDER BY publication_oid, namespace, name;
