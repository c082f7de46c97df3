CREATE SCHEMA app;
CREATE TABLE app.base (amount integer, CONSTRAINT amount_fits CHECK (amount > 0));
CREATE TABLE app.goods (CONSTRAINT amount_fits CHECK (amount > 0)) INHERITS (app.base);
