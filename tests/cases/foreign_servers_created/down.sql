-- modelmig revision 20260101000000 down: foreign servers created
-- returns to: base
-- fingerprints: …

DROP USER MAPPING FOR CURRENT_USER SERVER "Far Away";

DROP USER MAPPING FOR PUBLIC SERVER "Far Away";

DROP USER MAPPING FOR reader SERVER "Far Away";

DROP SERVER "Far Away";

DROP FOREIGN DATA WRAPPER "Files";

DROP FUNCTION app.valid(text[], oid);
