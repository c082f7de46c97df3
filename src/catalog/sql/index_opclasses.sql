-- One row per element of an index whose operator class is not the one Postgres would take by default for
-- the type of the column or expression. As in the server (GetDefaultOpClass): the class made for exactly this
-- type comes first, then one for a type it can be read as without a cast, the preferred type of the category
-- before the others. A class that is "default" can therefore be the wrong one: bpchar_ops on a varchar.
-- What an expression yields is known from the index, unless the class stores something else (opckeytype).
WITH RECURSIVE
  element AS MATERIALIZED (
    SELECT
      i.indexrelid AS index_oid,
      u.position::pg_catalog.int4 AS position,
      u.opclass_oid AS opclass_oid,
      COALESCE(a.atttypid, e.atttypid) AS type_oid,
      a.atttypid IS NULL AS is_expression
    FROM pg_catalog.pg_index AS i
    JOIN pg_catalog.pg_class AS tc ON tc.oid = i.indrelid
    JOIN pg_catalog.pg_namespace AS n ON n.oid = tc.relnamespace
    CROSS JOIN LATERAL ROWS FROM (
      pg_catalog.unnest(i.indclass::pg_catalog.oid[]),
      pg_catalog.unnest(i.indkey::pg_catalog.int2[])
    ) WITH ORDINALITY AS u (opclass_oid, column_number, position)
    LEFT JOIN pg_catalog.pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = u.column_number AND a.attnum <> 0
    LEFT JOIN pg_catalog.pg_attribute AS e
      ON e.attrelid = i.indexrelid AND e.attnum = u.position AND u.column_number = 0
    WHERE u.opclass_oid IS NOT NULL
      AND tc.relkind = 'r'
      AND tc.relpersistence <> 't'
      AND NOT tc.relispartition
      AND n.nspname !~ '^pg_'
      AND n.nspname <> 'information_schema'
  ),
  base AS (
    SELECT DISTINCT el.type_oid AS type_oid, el.type_oid AS base_oid
    FROM element AS el
    UNION
    SELECT b.type_oid AS type_oid, t.typbasetype AS base_oid
    FROM base AS b
    JOIN pg_catalog.pg_type AS t ON t.oid = b.base_oid AND t.typtype = 'd'
  ),
  pair AS (
    SELECT DISTINCT el.opclass_oid AS opclass_oid, el.type_oid AS type_oid, el.is_expression AS is_expression
    FROM element AS el
  ),
  named AS (
    SELECT
      p.opclass_oid AS opclass_oid,
      p.type_oid AS type_oid,
      p.is_expression AS is_expression,
      n.nspname AS namespace,
      o.opcname AS name
    FROM pair AS p
    JOIN base AS b ON b.type_oid = p.type_oid
    JOIN pg_catalog.pg_type AS bt ON bt.oid = b.base_oid AND bt.typtype <> 'd'
    JOIN pg_catalog.pg_opclass AS o ON o.oid = p.opclass_oid
    JOIN pg_catalog.pg_type AS ot ON ot.oid = o.opcintype
    JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opcnamespace
    WHERE NOT o.opcdefault
      OR (
        o.opcintype <> b.base_oid
        AND NOT (p.is_expression AND o.opckeytype <> 0)
        AND EXISTS (
          SELECT
          FROM pg_catalog.pg_opclass AS rival
          JOIN pg_catalog.pg_type AS rt ON rt.oid = rival.opcintype
          WHERE rival.opcmethod = o.opcmethod
            AND rival.opcdefault
            AND rival.oid <> o.oid
            AND (
              rival.opcintype = b.base_oid
              OR (
                rt.typispreferred
                AND NOT ot.typispreferred
                AND EXISTS (
                  SELECT
                  FROM pg_catalog.pg_cast AS ca
                  WHERE ca.castsource = b.base_oid
                    AND ca.casttarget = rival.opcintype
                    AND ca.castmethod = 'b'
                    AND ca.castcontext = 'i'
                )
              )
            )
        )
      )
  )
SELECT el.index_oid AS index_oid, el.position AS position, na.namespace AS namespace, na.name AS name
FROM element AS el
JOIN named AS na
  ON na.opclass_oid = el.opclass_oid AND na.type_oid = el.type_oid AND na.is_expression = el.is_expression
ORDER BY el.index_oid, el.position;
