CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE EXTENSION citext SCHEMA one;
CREATE EXTENSION pg_trgm SCHEMA one;
CREATE VIEW shop.labels AS SELECT label, one.similarity(name, 'x') AS likeness FROM shop.items WHERE label OPERATOR(one.=) 'a'::one.citext;
CREATE FUNCTION shop.label_of(one.citext) RETURNS one.citext LANGUAGE sql AS 'SELECT $1';
CREATE INDEX ix_items_name ON shop.items USING gin (name one.gin_trgm_ops);
