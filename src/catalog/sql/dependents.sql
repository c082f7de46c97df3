-- One row per edge of pg_depend from an object that is not compared to one that may be changed: a table, a column
-- (number over 0), a type, a sequence, an index, a constraint, a schema, an extension (through its members).
-- A view stands for its rule. A table's row type counts as the table. Edges of deptype `n` block a DROP; those of `a`
-- go silently. A column edge of a rule, policy, trigger, function or publication makes ALTER COLUMN TYPE fail with
-- 0A000, and so does a column of the table's row type. Left out: what is compared (it is planned for), internal
-- triggers, members of extensions, temporary objects.
WITH
  other_relation AS MATERIALIZED (
    SELECT
      c.oid AS oid,
      CASE
        WHEN c.relispartition THEN 'partition'
        WHEN c.relkind = 'p' THEN 'partitioned table'
        WHEN c.relkind = 'r' AND c.reloftype = 0 THEN 'inherited table'
        WHEN c.relkind = 'r' THEN 'typed table'
      END AS kind
    FROM pg_catalog.pg_class AS c
    WHERE c.oid >= 16384
      AND (
        c.relkind IN ('v', 'm', 'f', 'p')
        OR (
          c.relkind = 'r'
          AND (
            c.relispartition
            OR c.reloftype <> 0
            OR EXISTS (SELECT FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = c.oid)
          )
        )
      )
  ),
  edge AS (
    SELECT
      d.classid AS class_oid,
      d.objid AS oid,
      d.objsubid AS number,
      COALESCE(row_type.typrelid, d.refobjid) AS referenced_oid,
      CASE
        WHEN row_type.oid IS NULL THEN d.refclassid
        ELSE 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid
      END AS referenced_class_oid,
      d.refobjsubid AS referenced_number,
      row_type.oid IS NOT NULL AS is_row_type,
      d.deptype = 'n' AS is_normal,
      m.refobjid AS extension_oid
    FROM pg_catalog.pg_depend AS d
    LEFT JOIN pg_catalog.pg_depend AS m
      ON m.classid = d.refclassid AND m.objid = d.refobjid AND m.objsubid = 0 AND m.deptype = 'e'
    LEFT JOIN pg_catalog.pg_type AS array_type
      ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
      AND array_type.oid = d.refobjid
      AND array_type.typcategory = 'A'
    LEFT JOIN pg_catalog.pg_type AS row_type
      ON d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
      AND row_type.oid = COALESCE(NULLIF(array_type.typelem, 0), d.refobjid)
      AND EXISTS (SELECT FROM pg_catalog.pg_class AS rc WHERE rc.oid = row_type.typrelid AND rc.relkind <> 'c')
    WHERE d.deptype IN ('n', 'a')
      AND (d.refobjid >= 16384 OR d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass)
  ),
  dependent AS (
    -- Views and rules.
    SELECT
      CASE WHEN w.rulename = '_RETURN' THEN 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid ELSE e.class_oid END
        AS class_oid,
      CASE WHEN w.rulename = '_RETURN' THEN w.ev_class ELSE w.oid END AS oid,
      0 AS number,
      e.referenced_class_oid,
      e.referenced_oid,
      e.referenced_number,
      e.extension_oid,
      -- A rule mentions its own table, and goes with it.
      e.is_normal AND NOT (e.referenced_oid = w.ev_class AND e.referenced_number = 0) AS blocks_drop,
      e.is_normal AND e.referenced_number > 0 AS blocks_type_change
    FROM edge AS e
    JOIN pg_catalog.pg_rewrite AS w ON w.oid = e.oid
    WHERE e.class_oid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
      AND NOT (w.rulename = '_RETURN' AND e.referenced_oid = w.ev_class)
    UNION ALL
    -- Policies, triggers, functions, publications.
    SELECT
      e.class_oid,
      e.oid,
      0,
      e.referenced_class_oid,
      e.referenced_oid,
      e.referenced_number,
      e.extension_oid,
      e.is_normal,
      e.is_normal AND e.referenced_number > 0
    FROM edge AS e
    WHERE e.class_oid IN (
        'pg_catalog.pg_policy'::pg_catalog.regclass,
        'pg_catalog.pg_proc'::pg_catalog.regclass,
        'pg_catalog.pg_publication_rel'::pg_catalog.regclass,
        'pg_catalog.pg_trigger'::pg_catalog.regclass
      )
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t WHERE t.oid = e.oid AND t.tgisinternal)
    UNION ALL
    -- Relations that are not compared, their columns, defaults and constraints; and any column of a row type.
    SELECT
      e.class_oid,
      COALESCE(ad.adrelid, e.oid),
      COALESCE(ad.adnum, e.number)::pg_catalog.int4,
      e.referenced_class_oid,
      e.referenced_oid,
      e.referenced_number,
      e.extension_oid,
      e.is_normal,
      e.is_normal AND e.is_row_type AND e.number > 0
    FROM edge AS e
    LEFT JOIN pg_catalog.pg_attrdef AS ad
      ON e.class_oid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND ad.oid = e.oid
    LEFT JOIN pg_catalog.pg_constraint AS con
      ON e.class_oid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND con.oid = e.oid
    WHERE e.class_oid IN (
        'pg_catalog.pg_attrdef'::pg_catalog.regclass,
        'pg_catalog.pg_class'::pg_catalog.regclass,
        'pg_catalog.pg_constraint'::pg_catalog.regclass
      )
      AND (
        COALESCE(ad.adrelid, con.conrelid, e.oid) IN (SELECT o.oid FROM other_relation AS o)
        OR (e.class_oid = 'pg_catalog.pg_class'::pg_catalog.regclass AND e.is_row_type AND e.number > 0)
      )
      AND COALESCE(ad.adrelid, con.conrelid, e.oid) <> e.referenced_oid
    UNION ALL
    -- Everything else that no kind of ours is made of.
    SELECT
      e.class_oid,
      e.oid,
      0,
      e.referenced_class_oid,
      e.referenced_oid,
      e.referenced_number,
      e.extension_oid,
      e.is_normal,
      false
    FROM edge AS e
    WHERE e.class_oid NOT IN (
        'pg_catalog.pg_amop'::pg_catalog.regclass,
        'pg_catalog.pg_amproc'::pg_catalog.regclass,
        'pg_catalog.pg_attrdef'::pg_catalog.regclass,
        'pg_catalog.pg_class'::pg_catalog.regclass,
        'pg_catalog.pg_constraint'::pg_catalog.regclass,
        'pg_catalog.pg_extension'::pg_catalog.regclass,
        'pg_catalog.pg_policy'::pg_catalog.regclass,
        'pg_catalog.pg_proc'::pg_catalog.regclass,
        'pg_catalog.pg_publication_rel'::pg_catalog.regclass,
        'pg_catalog.pg_rewrite'::pg_catalog.regclass,
        'pg_catalog.pg_trigger'::pg_catalog.regclass
      )
      AND NOT EXISTS (
        SELECT
        FROM pg_catalog.pg_type AS t
        WHERE e.class_oid = 'pg_catalog.pg_type'::pg_catalog.regclass
          AND t.oid = e.oid
          AND (t.typtype IN ('c', 'd', 'e', 'm') OR t.typcategory = 'A')
      )
  ),
  -- One row per pair, whatever number of edges join them.
  pair AS (
    SELECT
      d.class_oid AS class_oid,
      d.oid AS oid,
      d.number AS number,
      d.referenced_class_oid AS referenced_class_oid,
      d.referenced_oid AS referenced_oid,
      d.referenced_number AS referenced_number,
      d.extension_oid AS extension_oid,
      pg_catalog.bool_or(d.blocks_drop) AS blocks_drop,
      pg_catalog.bool_or(d.blocks_type_change) AS blocks_type_change
    FROM dependent AS d
    WHERE NOT EXISTS (
      SELECT
      FROM pg_catalog.pg_depend AS m
      WHERE m.classid = d.class_oid AND m.objid = d.oid AND m.objsubid = 0 AND m.deptype IN ('e', 'i')
    )
      AND d.oid >= 16384
    GROUP BY
      d.class_oid, d.oid, d.number, d.referenced_class_oid, d.referenced_oid, d.referenced_number, d.extension_oid
  )
SELECT
  COALESCE(c.relkind, CASE
    WHEN t.oid IS NOT NULL THEN 'T'::"char"
    WHEN con.oid IS NOT NULL THEN 'C'::"char"
    WHEN ns.oid IS NOT NULL THEN 'N'::"char"
    ELSE 'E'::"char"
  END) AS referenced_kind,
  n.nspname AS referenced_namespace,
  COALESCE(c.relname, t.typname, con.conname, ns.nspname, x.extname) AS referenced_name,
  COALESCE(a.attname, tc.relname) AS referenced_part,
  x.extname AS extension,
  COALESCE(r.kind, CASE WHEN own.typtype = 'r' THEN 'range type' END, i.type) AS kind,
  i.identity AS name,
  p.blocks_drop AS blocks_drop,
  p.blocks_type_change AS blocks_type_change
FROM pair AS p
CROSS JOIN LATERAL pg_catalog.pg_identify_object(
  CASE
    WHEN p.class_oid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass THEN 'pg_catalog.pg_class'::pg_catalog.regclass
    ELSE p.class_oid
  END,
  p.oid,
  p.number
) AS i
LEFT JOIN other_relation AS r
  ON p.class_oid = 'pg_catalog.pg_class'::pg_catalog.regclass AND r.oid = p.oid AND p.number = 0
LEFT JOIN pg_catalog.pg_type AS own ON p.class_oid = 'pg_catalog.pg_type'::pg_catalog.regclass AND own.oid = p.oid
LEFT JOIN pg_catalog.pg_class AS c
  ON p.referenced_class_oid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = p.referenced_oid
LEFT JOIN pg_catalog.pg_attribute AS a
  ON a.attrelid = c.oid AND a.attnum = p.referenced_number AND p.referenced_number > 0
LEFT JOIN pg_catalog.pg_type AS t
  ON p.referenced_class_oid = 'pg_catalog.pg_type'::pg_catalog.regclass AND t.oid = (
    SELECT COALESCE((SELECT el.oid FROM pg_catalog.pg_type AS el WHERE el.typarray = p.referenced_oid), p.referenced_oid)
  )
LEFT JOIN pg_catalog.pg_constraint AS con
  ON p.referenced_class_oid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND con.oid = p.referenced_oid
LEFT JOIN pg_catalog.pg_class AS tc ON tc.oid = con.conrelid
LEFT JOIN pg_catalog.pg_namespace AS ns
  ON p.referenced_class_oid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND ns.oid = p.referenced_oid
LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = COALESCE(c.relnamespace, t.typnamespace, con.connamespace)
LEFT JOIN pg_catalog.pg_extension AS x
  ON x.oid = p.extension_oid
  OR (p.referenced_class_oid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND x.oid = p.referenced_oid)
WHERE COALESCE(c.relname, t.typname, con.conname, ns.nspname, x.extname) IS NOT NULL
  AND i.identity IS NOT NULL
ORDER BY referenced_kind, referenced_namespace, referenced_name, referenced_part, extension, kind, name;
