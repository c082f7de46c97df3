-- modelmig revision 20260101000000: two serials of which one gives its name to the other
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.t_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.t_id_seq RENAME TO t0_id_seq;

CREATE SEQUENCE app.t_id_seq AS integer;

CREATE TABLE app.t (
    id integer DEFAULT nextval('app.t_id_seq'::regclass) NOT NULL
);

ALTER SEQUENCE app.t_id_seq OWNED BY app.t.id;
