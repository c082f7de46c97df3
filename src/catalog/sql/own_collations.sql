-- One row per collation. The columns of the catalog changed their names in 15 and 17, the rules came with 16: they are
-- read by name. The version is that of the operating system, not the schema's. Left out: system schemas, members of
-- extensions, collations of other encodings.
SELECT
  c.oid AS oid,
  n.nspname AS namespace,
  c.collname AS name,
  NULL::pg_catalog.text AS arguments,
  NULL::pg_catalog.text AS signature,
  NULL::pg_catalog.text AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'provider', CASE c.collprovider WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' END),
        (2, 'locale', pg_catalog.quote_literal(CASE
          WHEN c.collprovider <> 'c' THEN COALESCE(j.row ->> 'colllocale', j.row ->> 'colliculocale', j.row ->> 'collcollate')
          WHEN j.row ->> 'collcollate' = j.row ->> 'collctype' THEN j.row ->> 'collcollate'
        END)),
        (3, 'lc_collate', CASE
          WHEN c.collprovider = 'c' AND j.row ->> 'collcollate' <> j.row ->> 'collctype'
          THEN pg_catalog.quote_literal(j.row ->> 'collcollate')
        END),
        (4, 'lc_ctype', CASE
          WHEN c.collprovider = 'c' AND j.row ->> 'collcollate' <> j.row ->> 'collctype'
          THEN pg_catalog.quote_literal(j.row ->> 'collctype')
        END),
        (5, 'deterministic', CASE WHEN NOT c.collisdeterministic THEN 'false' END),
        (6, 'rules', pg_catalog.quote_literal(j.row ->> 'collicurules'))
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(c.oid, 'pg_collation') AS comment
FROM pg_catalog.pg_collation AS c
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
CROSS JOIN LATERAL pg_catalog.to_jsonb(c.*) AS j (row)
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND c.collencoding IN (-1, pg_catalog.pg_char_to_encoding(pg_catalog.getdatabaseencoding()))
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e'
  )
ORDER BY c.oid;
