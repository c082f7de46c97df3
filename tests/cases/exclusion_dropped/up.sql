-- modelmig revision 20260101000000: exclusion dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique ex_bookings_during on app.bookings: exclude (during with &&) -> none

-- F1 unique: ex_bookings_during on app.bookings exclude (during with &&) -> none
--    rows that exclude each other become possible
-- measured: ACCESS EXCLUSIVE on app.bookings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.bookings DROP CONSTRAINT ex_bookings_during;
