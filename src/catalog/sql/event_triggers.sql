-- One row per event trigger. Left out: members of extensions.
SELECT
  e.oid AS oid,
  e.evtname AS name,
  e.evtevent AS event,
  COALESCE(e.evttags, ARRAY[]::pg_catalog.text[]) AS tags,
  n.nspname AS function_namespace,
  p.proname AS function_name,
  e.evtenabled AS firing,
  pg_catalog.obj_description(e.oid, 'pg_event_trigger') AS comment
FROM pg_catalog.pg_event_trigger AS e
JOIN pg_catalog.pg_proc AS p ON p.oid = e.evtfoid
JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
WHERE NOT EXISTS (
  SELECT
  FROM pg_catalog.pg_depend AS d
  WHERE d.classid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass AND d.objid = e.oid AND d.deptype = 'e'
)
ORDER BY e.oid;
