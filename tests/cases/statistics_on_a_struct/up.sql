-- modelmig revision 20260101000000: statistics on a struct
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app."users_full name_age_stat" (dependencies, mcv) ON "full name", age FROM app.users;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.rest ON age, (id % (7)::bigint) FROM app.users;

ALTER STATISTICS app."users_full name_age_stat" SET STATISTICS 500;
