-- modelmig revision 20260101000000 down: event trigger created and disabled
-- returns to: base
-- fingerprints: …

DROP EVENT TRIGGER watch;
