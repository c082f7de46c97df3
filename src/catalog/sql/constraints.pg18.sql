-- One row per constraint that is NOT ENFORCED or has a period (PERIOD, WITHOUT OVERLAPS): PostgreSQL 18 and later.
SELECT con.oid AS oid, con.conenforced AS enforced, con.conperiod AS period
FROM pg_catalog.pg_constraint AS con
JOIN pg_catalog.pg_class AS c ON c.oid = con.conrelid
WHERE NOT con.conenforced OR con.conperiod
ORDER BY con.oid;
