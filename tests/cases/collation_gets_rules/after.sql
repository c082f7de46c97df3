CREATE SCHEMA app;
CREATE COLLATION app.sorted (provider = icu, locale = 'und', rules = '& V << w <<< W');
