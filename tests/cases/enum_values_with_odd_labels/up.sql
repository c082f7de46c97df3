-- modelmig revision 20260101000000: enum values with odd labels
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value app.status: + with space                after.rs:5
--   F2 enum-value app.status: + é                         after.rs:5
--   F3 enum-value app.status: + we"ird; DROP TABLE x; --  after.rs:5
--   F4 enum-value app.status: + abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk  after.rs:5

-- F1 enum-value: app.status + with space
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'with space' AFTER 'it''s';

-- F2 enum-value: app.status + é
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'é' AFTER 'with space';

-- F3 enum-value: app.status + we"ird; DROP TABLE x; --
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'we"ird; DROP TABLE x; --' AFTER 'é';

-- F4 enum-value: app.status + abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk
--    code that does not know the label may read it
ALTER TYPE app.status ADD VALUE 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijk' AFTER 'we"ird; DROP TABLE x; --';
