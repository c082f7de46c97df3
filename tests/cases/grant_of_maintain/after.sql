GRANT ALL ON shop.orders TO writer;
