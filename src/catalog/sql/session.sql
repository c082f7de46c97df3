-- Settings that change how the server prints an expression, for this transaction alone; each of them did so
-- in a probe. The last one keeps the planner from compiling these queries on servers with many objects.
SET LOCAL search_path = '';
SET LOCAL TimeZone = 'UTC';
SET LOCAL DateStyle = 'ISO, MDY';
SET LOCAL IntervalStyle = 'postgres';
SET LOCAL extra_float_digits = 1;
SET LOCAL bytea_output = 'hex';
SET LOCAL quote_all_identifiers = off;
SET LOCAL standard_conforming_strings = on;
SET LOCAL lc_monetary = 'C';
SET LOCAL jit = off;
