-- One row per CHECK of a domain. NOT NULL is read from the type.
-- Left out: system schemas (members of extensions fall away with their domain).
SELECT
  con.oid AS oid,
  con.contypid AS domain_oid,
  con.conname AS name,
  pg_catalog.pg_get_expr(con.conbin, 0) AS expression,
  con.convalidated AS validated
FROM pg_catalog.pg_constraint AS con
JOIN pg_catalog.pg_type AS t ON t.oid = con.contypid
JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
WHERE con.contype = 'c'
  AND n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY con.contypid, con.conname;
