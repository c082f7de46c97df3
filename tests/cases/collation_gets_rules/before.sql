CREATE SCHEMA app;
CREATE COLLATION app.sorted (provider = icu, locale = 'und');
