-- modelmig revision 20260101000000 down: statistics on a struct
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
DROP STATISTICS app."users_full name_age_stat";

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
DROP STATISTICS app.rest;
