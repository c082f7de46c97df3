-- One row per privilege that new objects get: whose objects, in which schema (none is every one), of which kind. An ACL
-- of every schema stands for the built-in one, one of a schema is added to it. An empty one is a row without a privilege.
-- In the order of the ACL.
SELECT
  creator.rolname AS role,
  n.nspname AS namespace,
  d.defaclobjtype AS kind,
  a.grantee = d.defaclrole AS is_owner,
  r.rolname AS grantee,
  a.privilege_type AS privilege,
  a.is_grantable AS is_grantable
FROM pg_catalog.pg_default_acl AS d
JOIN pg_catalog.pg_roles AS creator ON creator.oid = d.defaclrole
LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = d.defaclnamespace
LEFT JOIN LATERAL pg_catalog.aclexplode(d.defaclacl)
  WITH ORDINALITY AS a (grantor, grantee, privilege_type, is_grantable, place) ON true
LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.grantee
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY role, namespace, kind, min(a.place);
