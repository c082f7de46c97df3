-- One row per composite type (`CREATE TYPE ... AS (...)`); its attributes come with the columns.
-- Left out: row types of tables, system schemas, members of extensions (the type is the member, not its relation).
SELECT
  c.oid AS oid,
  c.reltype AS type_oid,
  t.typarray AS array_oid,
  n.nspname AS namespace,
  c.relname AS name
FROM pg_catalog.pg_class AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_type AS t ON t.oid = c.reltype
WHERE c.relkind = 'c'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
  )
ORDER BY c.oid;
