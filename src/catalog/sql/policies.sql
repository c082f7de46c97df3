-- One row per row security policy; no roles stand for PUBLIC. Left out: system schemas.
SELECT
  p.oid AS oid,
  p.polrelid AS relation_oid,
  p.polname AS name,
  p.polpermissive AS permissive,
  p.polcmd AS command,
  ARRAY(
    SELECT r.rolname::pg_catalog.text FROM pg_catalog.pg_roles AS r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname
  ) AS roles,
  pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS using_text,
  pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS with_check_text,
  pg_catalog.obj_description(p.oid, 'pg_policy') AS comment
FROM pg_catalog.pg_policy AS p
JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
ORDER BY p.oid;
