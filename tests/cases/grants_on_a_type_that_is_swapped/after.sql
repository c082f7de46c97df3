REVOKE USAGE ON TYPE shop.mood FROM PUBLIC;
ALTER TYPE shop.mood OWNER TO deploy;
GRANT SELECT (mood), UPDATE (mood) ON shop.orders TO writer;
