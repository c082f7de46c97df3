-- modelmig revision 20260101000000: enum values added at several places
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value app.status: + a  after.rs:5
--   F2 enum-value app.status: + b  after.rs:5
--   F3 enum-value app.status: + d  after.rs:5
--   F4 enum-value app.status: + e  after.rs:5
--   F5 enum-value app.status: + g  after.rs:5

-- F1 enum-value: app.status + a
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'a' BEFORE 'c';

-- F2 enum-value: app.status + b
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'b' AFTER 'a';

-- F3 enum-value: app.status + d
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'd' AFTER 'c';

-- F4 enum-value: app.status + e
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'e' AFTER 'd';

-- F5 enum-value: app.status + g
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'g' AFTER 'f';
