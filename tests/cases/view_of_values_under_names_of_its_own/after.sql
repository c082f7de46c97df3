CREATE SCHEMA app;
CREATE VIEW app.v (k, l) AS VALUES (1, 'a'), (2, 'b'), (3, 'c');
CREATE VIEW app.w AS VALUES (1, 2);
CREATE VIEW app.x AS SELECT a + b AS c FROM (VALUES (1, 2)) AS q (a, b);
