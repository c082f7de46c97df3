CREATE SCHEMA app;
CREATE COLLATION app.sorted (provider = libc, lc_collate = 'C', lc_ctype = 'C', deterministic = true);
CREATE COLLATION app.mixed (lc_ctype = 'POSIX', lc_collate = 'C');
