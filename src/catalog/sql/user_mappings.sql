-- One row per user mapping, by the name of its role: `public` for everybody, `current_user` for the role that creates
-- objects (see creator.sql). Its options are shown to superusers, to the role itself and, of everybody's, to whoever owns
-- the server; the view says NULL to others, which is not the same as none.
SELECT
  m.umid AS oid,
  CASE
    WHEN m.umuser = 0 THEN 'public'
    WHEN m.umuser = COALESCE(
      (
        SELECT c.relowner
        FROM pg_catalog.pg_class AS c
        WHERE c.relname = '_sqlx_migrations' AND c.relkind = 'r' AND c.relpersistence <> 't'
        ORDER BY c.oid
        LIMIT 1
      ),
      (SELECT d.datdba FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
    ) THEN 'current_user'
    ELSE m.usename
  END::pg_catalog.text AS name,
  m.srvname::pg_catalog.text AS server,
  ARRAY[]::pg_catalog.text[] AS parameters,
  m.umoptions AS options,
  m.umoptions IS NULL AND NOT (
    (SELECT r.rolsuper FROM pg_catalog.pg_roles AS r WHERE r.rolname = CURRENT_USER)
    OR (m.umuser = 0 AND pg_catalog.pg_has_role(s.srvowner, 'USAGE'))
    OR (
      m.usename = CURRENT_USER
      AND (pg_catalog.pg_has_role(s.srvowner, 'USAGE') OR pg_catalog.has_server_privilege(s.oid, 'USAGE'))
    )
  ) AS is_hidden,
  NULL::pg_catalog.text AS comment
FROM pg_catalog.pg_user_mappings AS m
JOIN pg_catalog.pg_foreign_server AS s ON s.oid = m.srvid
WHERE NOT EXISTS (
  SELECT
  FROM pg_catalog.pg_depend AS d
  WHERE d.classid = 'pg_catalog.pg_user_mapping'::pg_catalog.regclass AND d.objid = m.umid AND d.deptype = 'e'
)
ORDER BY oid;
