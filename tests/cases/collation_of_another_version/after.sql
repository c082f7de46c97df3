CREATE SCHEMA app;
CREATE COLLATION app.sorted (provider = libc, lc_collate = 'C', lc_ctype = 'C', version = '7');
