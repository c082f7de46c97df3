-- One row per scratch database whose owner is gone. $1 is the prefix of the databases (followed by an id of
-- eight digits), $2 the prefix of the name that the owner's session goes by. That name is visible to every role.
SELECT d.datname::pg_catalog.text AS name
FROM pg_catalog.pg_database AS d
WHERE pg_catalog.starts_with(d.datname::pg_catalog.text, $1)
  AND NOT EXISTS (
        SELECT
        FROM pg_catalog.pg_stat_activity AS a
        WHERE a.application_name = $2 || pg_catalog.substr(d.datname::pg_catalog.text, pg_catalog.length($1) + 1, 8)
      )
ORDER BY d.datname
