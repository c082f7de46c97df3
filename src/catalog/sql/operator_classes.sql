-- One row per operator class, with the members of its family that belong to it alone; which these are is the access
-- method's to say. Names without a schema are those of `pg_catalog`. Left out: system schemas, members of extensions.
WITH
  member AS (
    SELECT
      d.refobjid AS class_oid,
      1 AS position,
      o.amopstrategy AS number,
      pg_catalog.format_type(o.amoplefttype, NULL) || ', ' || pg_catalog.format_type(o.amoprighttype, NULL) AS types,
      CASE WHEN n.nspname <> 'pg_catalog' THEN pg_catalog.quote_ident(n.nspname) || '.' ELSE '' END || p.oprname
        || COALESCE(
          ' FOR ORDER BY ' || CASE WHEN sn.nspname <> 'pg_catalog' THEN pg_catalog.quote_ident(sn.nspname) || '.' ELSE '' END
            || pg_catalog.quote_ident(s.opfname),
          ''
        ) AS value
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_amop AS o ON o.oid = d.objid
    JOIN pg_catalog.pg_operator AS p ON p.oid = o.amopopr
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.oprnamespace
    LEFT JOIN pg_catalog.pg_opfamily AS s ON s.oid = o.amopsortfamily
    LEFT JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.opfnamespace
    WHERE d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
    UNION
    SELECT
      d.refobjid,
      2,
      a.amprocnum,
      pg_catalog.format_type(a.amproclefttype, NULL) || ', ' || pg_catalog.format_type(a.amprocrighttype, NULL),
      CASE WHEN n.nspname <> 'pg_catalog' THEN pg_catalog.quote_ident(n.nspname) || '.' ELSE '' END
        || pg_catalog.quote_ident(p.proname) || '(' || (
          SELECT COALESCE(pg_catalog.string_agg(pg_catalog.format_type(t.type, NULL), ', ' ORDER BY t.position), '')
          FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS t (type, position)
        ) || ')'
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_amproc AS a ON a.oid = d.objid
    JOIN pg_catalog.pg_proc AS p ON p.oid = a.amproc
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_opclass'::pg_catalog.regclass
  )
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.opcname AS name,
  pg_catalog.quote_ident(am.amname) AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'default', CASE WHEN c.opcdefault THEN 'true' END),
        (2, 'type', pg_catalog.format_type(c.opcintype, NULL)),
        (3, 'family', CASE WHEN fn.nspname <> 'pg_catalog' THEN pg_catalog.quote_ident(fn.nspname) || '.' ELSE '' END
          || pg_catalog.quote_ident(f.opfname)),
        (4, 'storage', CASE WHEN c.opckeytype <> 0 THEN pg_catalog.format_type(c.opckeytype, NULL) END)
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) || ARRAY(
    SELECT
      CASE m.position WHEN 1 THEN 'OPERATOR ' ELSE 'FUNCTION ' END || m.number || ' (' || m.types || ')=' || m.value
    FROM member AS m
    WHERE m.class_oid = c.oid
    ORDER BY m.position, m.types COLLATE "C", m.number
  ) AS parameters,
  pg_catalog.obj_description(c.oid, 'pg_opclass') AS comment
FROM pg_catalog.pg_opclass AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.opcnamespace
JOIN pg_catalog.pg_am AS am ON am.oid = c.opcmethod
JOIN pg_catalog.pg_opfamily AS f ON f.oid = c.opcfamily
JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.opfnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS e
    WHERE e.classid = 'pg_catalog.pg_opclass'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e'
  )
ORDER BY c.oid;
