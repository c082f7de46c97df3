-- One row per foreign server. Left out: members of extensions.
SELECT
  s.oid AS oid,
  s.srvname AS name,
  NULL::pg_catalog.text AS server,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'type', pg_catalog.quote_literal(s.srvtype)),
        (2, 'version', pg_catalog.quote_literal(s.srvversion)),
        (3, 'foreign data wrapper', pg_catalog.quote_ident(w.fdwname))
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  s.srvoptions AS options,
  false AS is_hidden,
  pg_catalog.obj_description(s.oid, 'pg_foreign_server') AS comment
FROM pg_catalog.pg_foreign_server AS s
JOIN pg_catalog.pg_foreign_data_wrapper AS w ON w.oid = s.srvfdw
WHERE NOT EXISTS (
  SELECT
  FROM pg_catalog.pg_depend AS d
  WHERE d.classid = 'pg_catalog.pg_foreign_server'::pg_catalog.regclass AND d.objid = s.oid AND d.deptype = 'e'
)
ORDER BY s.oid;
