-- One row per thing that a view, routine, trigger, policy, rule, statistics object, event trigger or what is made of
-- parameters leans on: a relation or a column of it, a constraint (GROUP BY a primary key, ON CONFLICT ON CONSTRAINT), a
-- type, a routine, a collation, an operator, a text search object, an operator class or family, a language, a transform,
-- an access method. A view's dependencies are those of its rule. An array stands for its element, the row type
-- of a relation for the relation. Left out: what initdb made, and an object's dependency on its own relation as a whole where the columns are
-- named as well.
WITH
  used AS (
    SELECT
      CASE WHEN w.rulename = '_RETURN' THEN 'v' WHEN w.oid IS NOT NULL THEN 'r' ELSE k.letter END::"char" AS holder,
      CASE WHEN w.rulename = '_RETURN' THEN w.ev_class ELSE d.objid END AS oid,
      d.refclassid AS class_oid,
      d.refobjid AS referenced_oid,
      d.refobjsubid AS referenced_number
    FROM pg_catalog.pg_depend AS d
    JOIN (
      VALUES
        ('pg_catalog.pg_rewrite'::pg_catalog.regclass, 'r'),
        ('pg_catalog.pg_proc'::pg_catalog.regclass, 'f'),
        ('pg_catalog.pg_trigger'::pg_catalog.regclass, 't'),
        ('pg_catalog.pg_policy'::pg_catalog.regclass, 'p'),
        ('pg_catalog.pg_statistic_ext'::pg_catalog.regclass, 's'),
        ('pg_catalog.pg_event_trigger'::pg_catalog.regclass, 'e'),
        ('pg_catalog.pg_type'::pg_catalog.regclass, 'n'),
        ('pg_catalog.pg_operator'::pg_catalog.regclass, 'o'),
        ('pg_catalog.pg_cast'::pg_catalog.regclass, 'c'),
        ('pg_catalog.pg_ts_dict'::pg_catalog.regclass, 'd'),
        ('pg_catalog.pg_ts_config'::pg_catalog.regclass, 'x'),
        ('pg_catalog.pg_opfamily'::pg_catalog.regclass, 'y'),
        ('pg_catalog.pg_opclass'::pg_catalog.regclass, 'q'),
        ('pg_catalog.pg_conversion'::pg_catalog.regclass, 'b'),
        ('pg_catalog.pg_ts_parser'::pg_catalog.regclass, 'h'),
        ('pg_catalog.pg_ts_template'::pg_catalog.regclass, 'i'),
        ('pg_catalog.pg_am'::pg_catalog.regclass, 'a'),
        ('pg_catalog.pg_language'::pg_catalog.regclass, 'k'),
        ('pg_catalog.pg_transform'::pg_catalog.regclass, 'm'),
        ('pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, 'w'),
        ('pg_catalog.pg_foreign_server'::pg_catalog.regclass, 'g'),
        ('pg_catalog.pg_user_mapping'::pg_catalog.regclass, 'u')
    ) AS k (class, letter) ON k.class = d.classid
    LEFT JOIN pg_catalog.pg_rewrite AS w
      ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND w.oid = d.objid
    LEFT JOIN pg_catalog.pg_range AS range ON range.rngtypid = d.objid AND k.letter = 'n'
    WHERE d.objid >= 16384
      AND (k.letter <> 'n' OR range.rngtypid IS NOT NULL)
      AND d.refobjid >= 16384
      AND d.deptype IN ('n', 'a')
      AND d.refclassid IN (
        'pg_catalog.pg_class'::pg_catalog.regclass,
        'pg_catalog.pg_type'::pg_catalog.regclass,
        'pg_catalog.pg_constraint'::pg_catalog.regclass,
        'pg_catalog.pg_proc'::pg_catalog.regclass,
        'pg_catalog.pg_collation'::pg_catalog.regclass,
        'pg_catalog.pg_operator'::pg_catalog.regclass,
        'pg_catalog.pg_ts_config'::pg_catalog.regclass,
        'pg_catalog.pg_ts_dict'::pg_catalog.regclass,
        'pg_catalog.pg_opfamily'::pg_catalog.regclass,
        'pg_catalog.pg_opclass'::pg_catalog.regclass,
        'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass,
        'pg_catalog.pg_ts_parser'::pg_catalog.regclass,
        'pg_catalog.pg_ts_template'::pg_catalog.regclass,
        'pg_catalog.pg_am'::pg_catalog.regclass,
        'pg_catalog.pg_language'::pg_catalog.regclass,
        'pg_catalog.pg_foreign_server'::pg_catalog.regclass,
        'pg_catalog.pg_transform'::pg_catalog.regclass
      )
      AND (w.oid IS NULL OR w.rulename <> '_RETURN' OR d.refobjid <> w.ev_class)
    UNION ALL
    -- Members of operator classes and families lean for what holds them. One that orders by another family leans on both.
    SELECT
      CASE WHEN h.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass THEN 'q' ELSE 'y' END::"char",
      h.refobjid,
      d.refclassid,
      d.refobjid,
      d.refobjsubid
    FROM pg_catalog.pg_depend AS h
    LEFT JOIN pg_catalog.pg_amop AS o
      ON h.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND o.oid = h.objid
    LEFT JOIN pg_catalog.pg_amproc AS p
      ON h.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND p.oid = h.objid
    JOIN pg_catalog.pg_depend AS d
      ON d.classid = h.classid AND d.objid = h.objid AND (d.refclassid, d.refobjid) <> (h.refclassid, h.refobjid)
    WHERE h.objid >= 16384
      AND (
        h.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
        OR h.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass
          AND h.refobjid = COALESCE(o.amopfamily, p.amprocfamily)
      )
      AND h.classid IN ('pg_catalog.pg_amop'::pg_catalog.regclass, 'pg_catalog.pg_amproc'::pg_catalog.regclass)
      AND d.refobjid >= 16384
      AND d.deptype IN ('n', 'a')
  )
SELECT DISTINCT
  u.holder AS holder,
  u.oid AS oid,
  CASE
    WHEN rel.oid IS NOT NULL THEN 'pg_catalog.pg_class'::pg_catalog.regclass
    ELSE u.class_oid
  END::pg_catalog.oid AS class_oid,
  COALESCE(rel.oid, ty.oid, u.referenced_oid) AS referenced_oid,
  u.referenced_number AS referenced_number
FROM used AS u
LEFT JOIN pg_catalog.pg_type AS outer_type
  ON u.class_oid = 'pg_catalog.pg_type'::pg_catalog.regclass AND outer_type.oid = u.referenced_oid
LEFT JOIN pg_catalog.pg_type AS ty
  ON ty.oid = CASE WHEN outer_type.typcategory = 'A' THEN outer_type.typelem ELSE outer_type.oid END
LEFT JOIN pg_catalog.pg_class AS rel ON rel.oid = ty.typrelid AND rel.relkind <> 'c'
ORDER BY holder, oid, class_oid, referenced_oid, referenced_number;
