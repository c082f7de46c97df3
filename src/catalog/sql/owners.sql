-- One row per object of users that has an owner: schemas, relations, routines, types, extended statistics, collations,
-- operators, their families and classes, text search, conversions, languages, publications, foreign-data wrappers,
-- foreign servers. An event trigger belongs to a superuser, and no role of a scratch server is one but the one it starts
-- with. The objects of initdb fall away by their OIDs, but for `public` once somebody gave it another owner than initdb
-- did: the role that ran it, from PostgreSQL 15 on `pg_database_owner`.
SELECT o.class_oid AS class_oid, o.oid AS oid, r.rolname AS owner
FROM (
  SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid AS class_oid, n.oid AS oid, n.nspowner AS owner_oid
  FROM pg_catalog.pg_namespace AS n
  WHERE n.oid >= 16384
    OR (
      n.nspname = 'public'
      AND n.nspowner <> CASE WHEN pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 150000 THEN 10 ELSE 6171 END
    )
  UNION ALL
  SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, c.relowner
  FROM pg_catalog.pg_class AS c
  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relpersistence <> 't'
  UNION ALL
  SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, p.proowner
  FROM pg_catalog.pg_proc AS p
  WHERE p.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.typowner
  FROM pg_catalog.pg_type AS t
  WHERE t.oid >= 16384 AND t.typtype IN ('e', 'd', 'c', 'r')
  UNION ALL
  SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid, s.stxowner
  FROM pg_catalog.pg_statistic_ext AS s
  WHERE s.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, l.oid, l.collowner
  FROM pg_catalog.pg_collation AS l
  WHERE l.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, p.oid, p.oprowner
  FROM pg_catalog.pg_operator AS p
  WHERE p.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, d.oid, d.dictowner
  FROM pg_catalog.pg_ts_dict AS d
  WHERE d.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, c.oid, c.cfgowner
  FROM pg_catalog.pg_ts_config AS c
  WHERE c.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, f.oid, f.opfowner
  FROM pg_catalog.pg_opfamily AS f
  WHERE f.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, k.oid, k.opcowner
  FROM pg_catalog.pg_opclass AS k
  WHERE k.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, c.oid, c.conowner
  FROM pg_catalog.pg_conversion AS c
  WHERE c.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, l.lanowner
  FROM pg_catalog.pg_language AS l
  WHERE l.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, p.oid, p.pubowner
  FROM pg_catalog.pg_publication AS p
  UNION ALL
  SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, w.fdwowner
  FROM pg_catalog.pg_foreign_data_wrapper AS w
  UNION ALL
  SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, s.srvowner
  FROM pg_catalog.pg_foreign_server AS s
) AS o
JOIN pg_catalog.pg_roles AS r ON r.oid = o.owner_oid
ORDER BY o.class_oid, o.oid;
