-- Triggers and rules that fire always or on a replica: their table, kind and name, and whether always.
SELECT
  n.nspname::pg_catalog.text,
  c.relname::pg_catalog.text,
  f.word,
  f.name,
  f.enabled = 'A'
FROM (
  SELECT t.tgrelid AS relation, 'TRIGGER' AS word, t.tgname::pg_catalog.text AS name, t.tgenabled AS enabled
  FROM pg_catalog.pg_trigger AS t
  WHERE NOT t.tgisinternal OR t.tgparentid <> 0
  UNION ALL
  SELECT r.ev_class, 'RULE', r.rulename::pg_catalog.text, r.ev_enabled
  FROM pg_catalog.pg_rewrite AS r
) AS f
JOIN pg_catalog.pg_class AS c ON c.oid = f.relation
JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
WHERE f.enabled IN ('A', 'R')
  AND c.relkind IN ('r', 'p')
  AND n.nspname !~ '^pg_'
ORDER BY 1, 2, 3, 4;
