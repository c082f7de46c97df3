-- One row per text search configuration: its parser, and for each type of token the dictionaries that are asked, in
-- turn. Left out: system schemas, members of extensions.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.cfgname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  pg_catalog.format('parser=%I.%I', pn.nspname, p.prsname) || ARRAY(
    SELECT
      t.alias || '='
        || pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::pg_catalog.text, ', ' ORDER BY m.mapseqno)
    FROM pg_catalog.pg_ts_config_map AS m
    JOIN pg_catalog.ts_token_type(c.cfgparser) AS t ON t.tokid = m.maptokentype
    WHERE m.mapcfg = c.oid
    GROUP BY t.tokid, t.alias
    ORDER BY t.tokid
  ) AS parameters,
  pg_catalog.obj_description(c.oid, 'pg_ts_config') AS comment
FROM pg_catalog.pg_ts_config AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.cfgnamespace
JOIN pg_catalog.pg_ts_parser AS p ON p.oid = c.cfgparser
JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.prsnamespace
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS e
    WHERE e.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass AND e.objid = c.oid AND e.deptype = 'e'
  )
ORDER BY c.oid;
