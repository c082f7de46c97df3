-- modelmig revision 20260101000000 down: function overload added
-- returns to: base
-- fingerprints: …

DROP FUNCTION app.one(text);
