-- One row per privilege on an object of an extension that somebody granted on or revoked from, its script among them, or of
-- the server that is not as initdb left it: what it came with (pg_init_privs, or what any new object has), and what there is
-- now. An ACL without a privilege is one row without one. Left out: information_schema, whose privileges initdb gives without
-- a note of them, `public`, which is as any schema, and what roles that are gone had at first.
WITH provided AS (
  SELECT o.*, n.nspname AS namespace, e.extname AS extension, i.initprivs AS initial
  FROM (
    SELECT
      'n' AS kind,
      'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS class_oid,
      n.oid AS oid,
      0 AS number,
      n.oid AS namespace_oid,
      NULL AS name,
      NULL AS part,
      n.nspowner AS owner_oid,
      n.nspacl AS acl,
      pg_catalog.acldefault('n', n.nspowner) AS standard
    FROM pg_catalog.pg_namespace AS n
    WHERE n.nspacl IS NOT NULL AND n.nspname <> 'public'
    UNION ALL
    SELECT
      CASE c.relkind WHEN 'S' THEN 'S' ELSE 'r' END,
      'pg_catalog.pg_class'::pg_catalog.regclass,
      c.oid,
      0,
      c.relnamespace,
      c.relname::pg_catalog.text,
      NULL,
      c.relowner,
      c.relacl,
      pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)
    FROM pg_catalog.pg_class AS c
    WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    UNION ALL
    SELECT
      'c',
      'pg_catalog.pg_class'::pg_catalog.regclass,
      c.oid,
      a.attnum,
      c.relnamespace,
      c.relname::pg_catalog.text,
      a.attname::pg_catalog.text,
      c.relowner,
      a.attacl,
      pg_catalog.acldefault('c', c.relowner)
    FROM pg_catalog.pg_attribute AS a
    JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
    UNION ALL
    SELECT
      CASE p.prokind WHEN 'p' THEN 'p' ELSE 'f' END,
      'pg_catalog.pg_proc'::pg_catalog.regclass,
      p.oid,
      0,
      p.pronamespace,
      p.proname::pg_catalog.text,
      COALESCE((
        SELECT pg_catalog.string_agg(pg_catalog.format_type(t.type, NULL), ', ' ORDER BY t.position)
        FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS t (type, position)
      ), ''),
      p.proowner,
      p.proacl,
      pg_catalog.acldefault('f', p.proowner)
    FROM pg_catalog.pg_proc AS p
    WHERE p.proacl IS NOT NULL
    UNION ALL
    SELECT
      'T',
      'pg_catalog.pg_type'::pg_catalog.regclass,
      t.oid,
      0,
      t.typnamespace,
      t.typname::pg_catalog.text,
      NULL,
      t.typowner,
      t.typacl,
      pg_catalog.acldefault('T', t.typowner)
    FROM pg_catalog.pg_type AS t
    WHERE t.typacl IS NOT NULL
  ) AS o
  JOIN pg_catalog.pg_namespace AS n ON n.oid = o.namespace_oid
  LEFT JOIN pg_catalog.pg_depend AS d
    ON d.classid = o.class_oid AND d.objid = o.oid AND d.objsubid = 0 AND d.deptype = 'e' AND o.oid >= 16384
  LEFT JOIN pg_catalog.pg_extension AS e ON e.oid = d.refobjid
  LEFT JOIN pg_catalog.pg_init_privs AS i
    ON i.classoid = o.class_oid AND i.objoid = o.oid AND i.objsubid = o.number
  WHERE e.oid IS NOT NULL OR (o.oid < 16384 AND n.nspname = 'pg_catalog' AND o.acl IS DISTINCT FROM i.initprivs)
)
SELECT DISTINCT
  o.kind::"char" AS kind,
  o.namespace::pg_catalog.text AS namespace,
  o.name AS name,
  o.part AS part,
  o.extension::pg_catalog.text AS extension,
  l.is_initial AS is_initial,
  a.grantee = o.owner_oid AS is_owner,
  r.rolname::pg_catalog.text AS grantee,
  a.privilege_type AS privilege,
  a.is_grantable AS is_grantable
FROM provided AS o
CROSS JOIN LATERAL (
  VALUES (true, COALESCE(o.initial, o.standard)), (false, o.acl)
) AS l (is_initial, acl)
LEFT JOIN LATERAL pg_catalog.aclexplode(l.acl) AS a ON true
LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.grantee
WHERE COALESCE(a.grantee, 0) = 0 OR r.oid IS NOT NULL
ORDER BY namespace, kind, name, part, is_initial, is_owner, grantee, privilege, is_grantable;
