-- modelmig revision 20260101000000: table inherits from two
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint heavy on app.cities: none -> weight > (0)::double precision
--   F2 scan             app.cities: every row is read
--   F3 blocks-reads     app.cities: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities ADD COLUMN weight real;

-- F1 check-constraint: heavy on app.cities none -> weight > (0)::double precision
--    rows that break it make the statement fail
-- F2 scan: app.cities every row is read
-- F3 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, scans app.cities
ALTER TABLE app.cities ADD CONSTRAINT heavy CHECK (weight > (0)::double precision);

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.things (reads and writes go on); no rewrite, no scan
ALTER TABLE app.cities INHERIT app.things;
