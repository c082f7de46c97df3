-- One row per label of an enum of users. A label keeps its number when it is renamed.
SELECT
    label.oid AS oid,
    namespace.nspname::text AS namespace,
    type.typname::text AS name,
    label.enumlabel::text AS label
FROM pg_catalog.pg_enum AS label
JOIN pg_catalog.pg_type AS type ON type.oid = label.enumtypid
JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = type.typnamespace
WHERE namespace.nspname !~ '^pg_' AND namespace.nspname <> 'information_schema'
ORDER BY label.oid
