CREATE SEQUENCE shop.counter;
