CREATE SCHEMA app;
CREATE TABLE app.places (
    id bigint NOT NULL,
    code bigint NOT NULL,
    part_of bigint,
    CONSTRAINT places_by_code PRIMARY KEY (code),
    CONSTRAINT places_part_of FOREIGN KEY (part_of) REFERENCES app.places (code)
);
CREATE VIEW app.parts AS SELECT p.id, p.code, count(q.id) AS parts FROM app.places AS p JOIN app.places AS q ON q.part_of = p.code GROUP BY p.code;
