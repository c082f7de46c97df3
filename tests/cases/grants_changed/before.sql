GRANT SELECT, INSERT ON shop.orders TO reader;
GRANT SELECT (note), UPDATE (note, total) ON shop.orders TO reader;
GRANT SELECT ON shop.orders TO writer WITH GRANT OPTION;
