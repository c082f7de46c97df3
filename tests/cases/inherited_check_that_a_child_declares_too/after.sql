CREATE SCHEMA app;
CREATE TABLE app.base (amount integer, CONSTRAINT amount_fits CHECK (amount > 1));
CREATE TABLE app.goods (CONSTRAINT amount_fits CHECK (amount > 1)) INHERITS (app.base);
