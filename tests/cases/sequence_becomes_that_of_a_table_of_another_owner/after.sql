CREATE SEQUENCE shop.counter;
ALTER SEQUENCE shop.counter OWNER TO deploy;
ALTER SEQUENCE shop.counter OWNED BY shop.orders.total;
