CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE TYPE app.mood AS ENUM ('good', 'worse');
CREATE DOMAIN app.size AS text;
CREATE FOREIGN TABLE app.orders (mood app.mood, size app.size) SERVER far;
