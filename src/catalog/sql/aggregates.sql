-- One row per aggregate. Parameters that say what goes without saying are left out. Left out: system schemas, members
-- of extensions.
WITH
  function AS (
    SELECT f.oid AS oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.proname) AS name
    FROM pg_catalog.pg_proc AS f
    JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace
  ),
  modify (letter, word) AS (
    VALUES ('r'::"char", 'read_only'), ('s'::"char", 'shareable'), ('w'::"char", 'read_write')
  )
SELECT
  p.oid AS oid,
  n.nspname AS namespace,
  p.proname AS name,
  COALESCE((
    SELECT pg_catalog.string_agg(pg_catalog.format_type(t.type, NULL), ', ' ORDER BY t.position)
    FROM pg_catalog.unnest(p.proargtypes::pg_catalog.oid[]) WITH ORDINALITY AS t (type, position)
  ), '') AS arguments,
  pg_catalog.pg_get_function_arguments(p.oid) AS signature,
  pg_catalog.format_type(p.prorettype, NULL) AS returns,
  ARRAY(
    SELECT v.name || '=' || v.value
    FROM (
      VALUES
        (1, 'sfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggtransfn)),
        (2, 'stype', pg_catalog.format_type(a.aggtranstype, NULL)),
        (3, 'sspace', NULLIF(a.aggtransspace, 0)::pg_catalog.text),
        (4, 'finalfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggfinalfn)),
        (5, 'finalfunc_extra', CASE WHEN a.aggfinalextra THEN 'true' END),
        (6, 'finalfunc_modify', (
          SELECT m.word
          FROM modify AS m
          WHERE m.letter = a.aggfinalmodify AND m.letter <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char"
        )),
        (7, 'combinefunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggcombinefn)),
        (8, 'serialfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggserialfn)),
        (9, 'deserialfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggdeserialfn)),
        (10, 'initcond', pg_catalog.quote_literal(a.agginitval)),
        (11, 'msfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggmtransfn)),
        (12, 'minvfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggminvtransfn)),
        (13, 'mstype', CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END),
        (14, 'msspace', NULLIF(a.aggmtransspace, 0)::pg_catalog.text),
        (15, 'mfinalfunc', (SELECT f.name FROM function AS f WHERE f.oid = a.aggmfinalfn)),
        (16, 'mfinalfunc_extra', CASE WHEN a.aggmfinalextra THEN 'true' END),
        (17, 'mfinalfunc_modify', (
          SELECT m.word
          FROM modify AS m
          WHERE m.letter = a.aggmfinalmodify AND m.letter <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char"
        )),
        (18, 'minitcond', pg_catalog.quote_literal(a.aggminitval)),
        (19, 'sortop', (
          SELECT 'OPERATOR(' || pg_catalog.quote_ident(sn.nspname) || '.' || o.oprname || ')'
          FROM pg_catalog.pg_operator AS o
          JOIN pg_catalog.pg_namespace AS sn ON sn.oid = o.oprnamespace
          WHERE o.oid = a.aggsortop
        )),
        (20, 'parallel', CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END),
        (21, 'hypothetical', CASE WHEN a.aggkind = 'h' THEN 'true' END)
    ) AS v (position, name, value)
    WHERE v.value IS NOT NULL
    ORDER BY v.position
  ) AS parameters,
  pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
FROM pg_catalog.pg_proc AS p
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_aggregate AS a ON a.aggfnoid = p.oid
WHERE n.nspname !~ '^pg_'
  AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT
    FROM pg_catalog.pg_depend AS d
    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e'
  )
ORDER BY p.oid;
