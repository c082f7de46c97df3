-- One row per privilege that an ACL spells out: which object or column, to whom, with the right to grant it on or not.
-- A NULL in the ACL is the default and no row; an empty one is a row without a privilege. The grantor is left out: what
-- two of them grant is one privilege. PUBLIC is no role. What belongs to an extension or to every database goes by its name.
-- In the order of the ACL.
SELECT
  o.class_oid AS class_oid,
  o.oid AS oid,
  o.number AS number,
  o.name AS name,
  a.grantee = o.owner_oid AS is_owner,
  r.rolname AS grantee,
  a.privilege_type AS privilege,
  a.is_grantable AS is_grantable
FROM (
  SELECT
    'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS class_oid,
    n.oid AS oid,
    0 AS number,
    n.nspowner AS owner_oid,
    n.nspacl AS acl,
    n.nspname::pg_catalog.text AS name
  FROM pg_catalog.pg_namespace AS n
  UNION ALL
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0, c.relowner, c.relacl, NULL
  FROM pg_catalog.pg_class AS c
  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
  UNION ALL
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, att.attnum, c.relowner, att.attacl, NULL
  FROM pg_catalog.pg_attribute AS att
  JOIN pg_catalog.pg_class AS c ON c.oid = att.attrelid
  WHERE att.attacl IS NOT NULL AND c.oid >= 16384 AND NOT att.attisdropped
  UNION ALL
  SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0, p.proowner, p.proacl, NULL
  FROM pg_catalog.pg_proc AS p
  WHERE p.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, t.typowner, t.typacl, NULL
  FROM pg_catalog.pg_type AS t
  WHERE t.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, 0, w.fdwowner, w.fdwacl, w.fdwname
  FROM pg_catalog.pg_foreign_data_wrapper AS w
  UNION ALL
  SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, 0, s.srvowner, s.srvacl, s.srvname
  FROM pg_catalog.pg_foreign_server AS s
  UNION ALL
  SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, l.lanowner, l.lanacl, l.lanname
  FROM pg_catalog.pg_language AS l
) AS o
LEFT JOIN LATERAL pg_catalog.aclexplode(o.acl) WITH ORDINALITY AS a (grantor, grantee, privilege_type, is_grantable, place)
  ON true
LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.grantee
WHERE o.acl IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ORDER BY class_oid, oid, number, min(a.place);
