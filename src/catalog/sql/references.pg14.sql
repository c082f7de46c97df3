-- One row per column, type, relation or routine that the expression of a generated column mentions, on PostgreSQL 14: it is noted
-- at the column there, and at the row in pg_attrdef since 15. Columns as in references.sql.
SELECT
  'd'::"char" AS holder,
  a.attrelid AS oid,
  a.attnum::pg_catalog.int4 AS number,
  d.refclassid AS class_oid,
  d.refobjid AS referenced_oid,
  d.refobjsubid AS referenced_number
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.objid AND a.attnum = d.objsubid AND a.attgenerated <> ''
JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid
WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  AND d.refclassid IN (
    'pg_catalog.pg_class'::pg_catalog.regclass,
    'pg_catalog.pg_type'::pg_catalog.regclass,
    'pg_catalog.pg_proc'::pg_catalog.regclass,
    'pg_catalog.pg_collation'::pg_catalog.regclass,
    'pg_catalog.pg_operator'::pg_catalog.regclass,
    'pg_catalog.pg_ts_config'::pg_catalog.regclass,
    'pg_catalog.pg_ts_dict'::pg_catalog.regclass
  )
  AND d.deptype = 'a'
  AND (d.refobjid, d.refobjsubid) <> (a.attrelid, 0)
  AND c.relkind IN ('r', 'p', 'f')
ORDER BY oid, number, class_oid, referenced_oid, referenced_number;
