-- One row per NOT NULL of a domain (stored as a constraint since PostgreSQL 17) or of a column (since 18)
-- that is more than "not null": named by somebody, NOT VALID, NO INHERIT, from parents or with a comment.
-- The automatic names that Postgres had to shorten are still among them.
SELECT
  con.oid AS oid,
  con.conrelid AS table_oid,
  con.conkey[1] AS column_number,
  con.contypid AS domain_oid,
  con.conname AS name,
  con.convalidated AS validated,
  con.connoinherit AS no_inherit,
  con.coninhcount > 0 AS inherited,
  con.conislocal AS is_local
FROM pg_catalog.pg_constraint AS con
LEFT JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
LEFT JOIN pg_catalog.pg_type AS t ON t.oid = con.contypid
JOIN pg_catalog.pg_namespace AS n ON n.oid = COALESCE(c.relnamespace, t.typnamespace)
WHERE con.contype = 'n'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND (
    NOT con.convalidated
    OR con.connoinherit
    OR con.coninhcount > 0
    OR con.oid IN (
      SELECT d.objoid
      FROM pg_catalog.pg_description AS d
      WHERE d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
    )
    OR con.conname <> COALESCE(c.relname || '_' || a.attname, t.typname) || '_not_null'
  )
ORDER BY con.conrelid, con.contypid, con.conname;
