-- One row per schema all of whose tables a publication sends.
SELECT s.pnpubid AS publication_oid, n.nspname AS namespace
FROM pg_catalog.pg_publication_namespace AS s
JOIN pg_catalog.pg_namespace AS n ON n.oid = s.pnnspid
ORDER BY publication_oid, namespace;
