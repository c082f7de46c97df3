-- One row per type and another that its values can be read as without a conversion: a domain as its base type,
-- varchar as text. Needed to know which operator class is the default.
SELECT c.castsource AS type_oid, c.casttarget AS as_oid, false AS is_domain
FROM pg_catalog.pg_cast AS c
WHERE c.castmethod = 'b' AND c.castcontext = 'i'
UNION ALL
SELECT t.oid AS type_oid, t.typbasetype AS as_oid, true AS is_domain
FROM pg_catalog.pg_type AS t
WHERE t.typtype = 'd'
ORDER BY type_oid, as_oid, is_domain;
