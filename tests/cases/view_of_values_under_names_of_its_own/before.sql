CREATE SCHEMA app;
CREATE VIEW app.v (k, l) AS VALUES (1, 'a'), (2, 'b');
