CREATE SEQUENCE shop.counter OWNED BY shop.orders.total;
