-- One row per table and materialised view of users, those that others are built on first. Without what extensions brought
-- along, which a statement of a revision never needs to be empty.
SELECT
    format('%I.%I', namespace.nspname, class.relname) AS name,
    class.relkind = 'm' AS is_materialized
FROM pg_catalog.pg_class AS class
JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = class.relnamespace
WHERE class.relkind IN ('r', 'p', 'm')
    AND namespace.nspname !~ '^pg_' AND namespace.nspname <> 'information_schema'
    AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend AS member
        WHERE member.classid = 'pg_catalog.pg_class'::regclass AND member.objid = class.oid AND member.deptype = 'e'
    )
ORDER BY class.oid
