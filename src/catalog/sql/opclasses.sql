-- One row per operator class, with what decides whether it is the default for a type: the type it is made for, whether
-- that is the preferred one of its category, and whether it stores something else.
SELECT
  o.oid AS oid,
  o.opcmethod AS method_oid,
  n.nspname AS namespace,
  o.opcname AS name,
  o.opcintype AS type_oid,
  t.typispreferred AS is_preferred,
  o.opcdefault AS is_default,
  o.opckeytype <> 0 AS stores_another
FROM pg_catalog.pg_opclass AS o
JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opcnamespace
JOIN pg_catalog.pg_type AS t ON t.oid = o.opcintype
ORDER BY o.oid;
