-- One row per operator family, with the members that no operator class of it holds. Names without a schema are those of
-- `pg_catalog`. Left out: system schemas, members of extensions.
WITH
  member AS (
    SELECT
      o.amopfamily AS family_oid,
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
    JOIN pg_catalog.pg_amop AS o ON o.oid = d.objid AND o.amopfamily = d.refobjid
    JOIN pg_catalog.pg_operator AS p ON p.oid = o.amopopr
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.oprnamespace
    LEFT JOIN pg_catalog.pg_opfamily AS s ON s.oid = o.amopsortfamily
    LEFT JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.opfnamespace
    WHERE d.classid = 'pg_catalog.pg_amop'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass
    UNION
    SELECT
      a.amprocfamily,
      2,
      a.amprocnum,
      pg_catalog.format_type(a.amproclefttype, NULL) || ', ' || pg_catalog.format_type(a.amprocrighttype, NULL),
      CASE WHEN n.nspname <> 'pg_catalog' THEN pg_catalog.quote_ident(n.nspname) || '.' ELSE '' END
        || pg_catalog.quote_ident(p.proname) || '(' || (
          SELECT COALESCE(pg_catalog.string_agg(pg_catalog.format_type(t.type, NULL), ', ' ORDER BY t.position), '')
          FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS t (type, position)
        ) || ')'
    FROM pg_catalog.pg_depend AS d
    JOIN pg_catalog.pg_amproc AS a ON a.oid = d.objid AND a.amprocfamily = d.refobjid
    JOIN pg_catalog.pg_proc AS p ON p.oid = a.amproc
    JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
    WHERE d.classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass
      AND d.refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass
  )
SELECT
  f.oid AS oid,
  n.nspname AS namespace,
  f.opfname AS name,
  pg_catalog.quote_ident(am.amname) AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT
      CASE m.position WHEN 1 THEN 'OPERATOR ' ELSE 'FUNCTION ' END || m.number || ' (' || m.types || ')=' || m.value
    FROM member AS m
    WHERE m.family_oid = f.oid
    ORDER BY m.position, m.types COLLATE "C", m.number
  ) AS parameters,
  pg_catalog.obj_description(f.oid, 'pg_opfamily') AS comment
FROM pg_catalog.pg_opfamily AS f
JOIN pg_catalog.pg_namespace AS n ON n.oid = f.opfnamespace
JOIN pg_catalog.pg_am AS am ON am.oid = f.opfmethod
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS e
    WHERE e.classid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass AND e.objid = f.oid AND e.deptype = 'e'
  )
ORDER BY f.oid;
