GRANT SELECT, UPDATE (note) ON shop.orders TO reader;
