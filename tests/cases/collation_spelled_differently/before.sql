CREATE SCHEMA app;
CREATE COLLATION app.sorted FROM "C";
CREATE COLLATION app.mixed (lc_collate = 'C', lc_ctype = 'POSIX', provider = libc);
