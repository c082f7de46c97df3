-- modelmig revision 20260101000000: two serials that want one sequence name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SEQUENCE app.t_id_seq1 AS integer;

CREATE TABLE app.t (
    id integer DEFAULT nextval('app.t_id_seq1'::regclass) NOT NULL
);

ALTER SEQUENCE app.t_id_seq1 OWNED BY app.t.id;
