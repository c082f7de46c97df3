-- modelmig revision 20260101000000: grants on what is not compared itself
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app.t_id_seq: none -> select, usage to writer
--   F2 privileges app.v_id_seq: none -> select to reader
--   F3 privileges plpgsql: usage to PUBLIC -> usage to writer with grant option

CREATE TABLE app.v (
    id integer GENERATED ALWAYS AS IDENTITY NOT NULL
);

-- F1 privileges: app.t_id_seq none -> select, usage to writer
--    they may do more than before
GRANT SELECT, USAGE ON SEQUENCE app.t_id_seq TO writer;

-- F2 privileges: app.v_id_seq none -> select to reader
--    they may do more than before
GRANT SELECT ON SEQUENCE app.v_id_seq TO reader;

-- F3 privileges: plpgsql usage to PUBLIC -> usage to writer with grant option
--    statements that need what is taken away fail
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;

GRANT USAGE ON LANGUAGE plpgsql TO writer WITH GRANT OPTION;
