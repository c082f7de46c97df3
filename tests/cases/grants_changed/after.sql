GRANT INSERT ON shop.orders TO reader;
GRANT SELECT (note), UPDATE (note) ON shop.orders TO reader;
GRANT SELECT, DELETE ON shop.orders TO writer;
