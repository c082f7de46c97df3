-- One row per text search dictionary. The catalog keeps its options as one text, `name = 'value', ...`, which is cut here,
-- in the order in which they were written. Left out: system schemas, members of extensions.
SELECT
  d.oid AS oid,
  n.nspname AS namespace,
  d.dictname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  pg_catalog.format('template=%I.%I', tn.nspname, t.tmplname) || ARRAY(
    SELECT o.pair[1] || '=' || o.pair[2]
    FROM pg_catalog.regexp_matches(
      d.dictinitoption,
      $$("(?:[^"]|"")+"|\w+) = (E?'(?:[^'\\]|''|\\.)*'|[^,]*)$$,
      'g'
    ) WITH ORDINALITY AS o (pair, position)
    ORDER BY o.position
  ) AS parameters,
  pg_catalog.obj_description(d.oid, 'pg_ts_dict') AS comment
FROM pg_catalog.pg_ts_dict AS d
JOIN pg_catalog.pg_namespace AS n ON n.oid = d.dictnamespace
JOIN pg_catalog.pg_ts_template AS t ON t.oid = d.dicttemplate
JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.tmplnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS e
    WHERE e.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass AND e.objid = d.oid AND e.deptype = 'e'
  )
ORDER BY d.oid;
