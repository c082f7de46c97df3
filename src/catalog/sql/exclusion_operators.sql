-- One row per element of an exclusion constraint, with its operator.
SELECT
  con.oid AS constraint_oid,
  u.position::pg_catalog.int4 AS position,
  n.nspname AS namespace,
  o.oprname AS name
FROM pg_catalog.pg_constraint AS con
JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
CROSS JOIN LATERAL pg_catalog.unnest(con.conexclop) WITH ORDINALITY AS u (operator_oid, position)
JOIN pg_catalog.pg_operator AS o ON o.oid = u.operator_oid
JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
WHERE con.contype = 'x'
ORDER BY con.oid, u.position;
