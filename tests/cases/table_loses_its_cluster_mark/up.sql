-- modelmig revision 20260101000000: table loses its cluster mark
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events SET WITHOUT CLUSTER;
