-- modelmig revision 20260101000000 down: grants on what is not compared itself
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss  app.v: dropped with its column
--   D2 privileges app.t_id_seq: select, usage to writer -> none
--   D3 privileges plpgsql: usage to writer with grant option -> usage to PUBLIC

-- D1 data-loss: app.v dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP TABLE app.v;

-- D2 privileges: app.t_id_seq select, usage to writer -> none
--    statements that need what is taken away fail
REVOKE SELECT, USAGE ON SEQUENCE app.t_id_seq FROM writer;

-- D3 privileges: plpgsql usage to writer with grant option -> usage to PUBLIC
--    statements that need what is taken away fail
REVOKE USAGE ON LANGUAGE plpgsql FROM writer;

GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC;
