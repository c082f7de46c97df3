CREATE SCHEMA shop;
CREATE TEXT SEARCH DICTIONARY shop.words (template = simple);
CREATE TEXT SEARCH CONFIGURATION shop.search (parser = "default");
CREATE OPERATOR shop.=== (leftarg = int, rightarg = int, function = int4eq);
CREATE OPERATOR CLASS shop.sizes FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int);
CREATE COLLATION shop.plain FROM "C";
