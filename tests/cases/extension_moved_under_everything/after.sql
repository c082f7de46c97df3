CREATE SCHEMA one;
CREATE SCHEMA two;
CREATE EXTENSION citext SCHEMA two;
CREATE EXTENSION pg_trgm SCHEMA two;
CREATE VIEW shop.labels AS SELECT label, two.similarity(name, 'x') AS likeness FROM shop.items WHERE label OPERATOR(two.=) 'a'::two.citext;
CREATE FUNCTION shop.label_of(two.citext) RETURNS two.citext LANGUAGE sql AS 'SELECT $1';
CREATE INDEX ix_items_name ON shop.items USING gin (name two.gin_trgm_ops);
