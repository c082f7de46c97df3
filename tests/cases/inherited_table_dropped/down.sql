-- modelmig revision 20260101000000 down: inherited table dropped
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.places (reads and writes go on); no rewrite, no scan
CREATE TABLE app.cities (
    people integer
) INHERITS (app.places);

CREATE TABLE app.capitals (
    country text
) INHERITS (app.cities);
