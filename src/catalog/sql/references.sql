-- One row per column, type, relation, routine, collation, operator or text search object that an expression mentions:
-- defaults and generation expressions (holder `d`, by table and column number), checks (`c`, by constraint), indexes
-- with expressions or a predicate (`i`, by index), defaults of domains (`t`, by type) and partition keys (`p`, by
-- table). The referenced relation is a sequence, a table or the relation of a composite type, whose attribute the
-- expression reads; number 0 means the whole of it. Left out: a default's own column; the columns of a check, which the
-- constraint lists.
SELECT
  'd'::"char" AS holder,
  ad.adrelid AS oid,
  ad.adnum::pg_catalog.int4 AS number,
  d.refclassid AS class_oid,
  d.refobjid AS referenced_oid,
  d.refobjsubid AS referenced_number
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_attrdef AS ad ON ad.oid = d.objid
JOIN pg_catalog.pg_class AS c ON c.oid = ad.adrelid
WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
  AND d.refclassid IN (
    'pg_catalog.pg_class'::pg_catalog.regclass,
    'pg_catalog.pg_type'::pg_catalog.regclass,
    'pg_catalog.pg_proc'::pg_catalog.regclass,
    'pg_catalog.pg_collation'::pg_catalog.regclass,
    'pg_catalog.pg_operator'::pg_catalog.regclass,
    'pg_catalog.pg_ts_config'::pg_catalog.regclass,
    'pg_catalog.pg_ts_dict'::pg_catalog.regclass
  )
  AND (d.refobjid, d.refobjsubid) <> (ad.adrelid, ad.adnum::pg_catalog.int4)
  AND c.relkind IN ('r', 'p', 'v', 'f')
UNION
SELECT 'c'::"char", con.oid, 0, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_constraint AS con ON con.oid = d.objid
WHERE d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
  AND d.refclassid IN (
    'pg_catalog.pg_class'::pg_catalog.regclass,
    'pg_catalog.pg_type'::pg_catalog.regclass,
    'pg_catalog.pg_proc'::pg_catalog.regclass,
    'pg_catalog.pg_collation'::pg_catalog.regclass,
    'pg_catalog.pg_operator'::pg_catalog.regclass,
    'pg_catalog.pg_ts_config'::pg_catalog.regclass,
    'pg_catalog.pg_ts_dict'::pg_catalog.regclass
  )
  AND con.contype = 'c'
  AND d.refobjid NOT IN (con.conrelid, con.contypid)
UNION
SELECT 'i'::"char", i.indexrelid, 0, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_index AS i ON i.indexrelid = d.objid
JOIN pg_catalog.pg_class AS c ON c.oid = i.indrelid
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
  AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
  AND c.relkind IN ('r', 'p', 'm')
UNION
SELECT 'p'::"char", k.partrelid, 0, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_partitioned_table AS k ON k.partrelid = d.objid
WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
  AND d.objsubid = 0
  AND d.refclassid IN (
    'pg_catalog.pg_type'::pg_catalog.regclass,
    'pg_catalog.pg_proc'::pg_catalog.regclass,
    'pg_catalog.pg_collation'::pg_catalog.regclass,
    'pg_catalog.pg_operator'::pg_catalog.regclass,
    'pg_catalog.pg_opclass'::pg_catalog.regclass
  )
UNION
SELECT 't'::"char", t.oid, 0, d.refclassid, d.refobjid, d.refobjsubid
FROM pg_catalog.pg_depend AS d
JOIN pg_catalog.pg_type AS t ON t.oid = d.objid
WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
  AND d.refclassid IN (
    'pg_catalog.pg_class'::pg_catalog.regclass,
    'pg_catalog.pg_type'::pg_catalog.regclass,
    'pg_catalog.pg_proc'::pg_catalog.regclass,
    'pg_catalog.pg_collation'::pg_catalog.regclass,
    'pg_catalog.pg_operator'::pg_catalog.regclass,
    'pg_catalog.pg_ts_config'::pg_catalog.regclass,
    'pg_catalog.pg_ts_dict'::pg_catalog.regclass
  )
  AND t.typtype = 'd'
  AND d.refobjid <> t.typbasetype
ORDER BY holder, oid, number, class_oid, referenced_oid, referenced_number;
