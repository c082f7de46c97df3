-- modelmig revision 20260101000000: collation of a column replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss     app.words.word: text -> text
--   F2 recreated     app.plain: dropped and created again
--   F3 scan          app.words: every row is read
--   F4 blocks-writes app.words: writes wait

-- F1 data-loss: app.words.word text -> text
--    the column is dropped and added again at the end; its values are gone
-- measured: ACCESS EXCLUSIVE on app.words (reads and writes wait); no rewrite, no scan
ALTER TABLE app.words DROP COLUMN word;

-- F2 recreated: app.plain dropped and created again
--    it is created again further down, in the same transaction
DROP COLLATION app.plain;

CREATE COLLATION app.plain (provider = libc, locale = 'POSIX');

-- measured: ACCESS EXCLUSIVE on app.words (reads and writes wait); no rewrite, no scan
ALTER TABLE app.words ADD COLUMN word text COLLATE app.plain;

-- F3 scan: app.words every row is read
-- F4 blocks-writes: app.words writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.words (writes wait); no rewrite, scans app.words
CREATE INDEX words_word ON app.words (word);
