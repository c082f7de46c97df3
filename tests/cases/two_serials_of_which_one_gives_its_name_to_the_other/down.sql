-- modelmig revision 20260101000000 down: two serials of which one gives its name to the other
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.t: dropped with its column  after.rs:12

-- measured: ACCESS EXCLUSIVE on app.t_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.t_id_seq RENAME TO t_id_seq__old;

-- measured: ACCESS EXCLUSIVE on app.t0_id_seq (nextval waits); no rewrite, no scan
ALTER SEQUENCE app.t0_id_seq RENAME TO t_id_seq;

-- D1 data-loss: app.t dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP TABLE app.t;
