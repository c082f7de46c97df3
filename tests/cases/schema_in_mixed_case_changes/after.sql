CREATE SCHEMA "Sales Data" AUTHORIZATION deploy;
COMMENT ON SCHEMA "Sales Data" IS 'what was sold, and to whom: the customer''s';
GRANT USAGE, CREATE ON SCHEMA "Sales Data" TO writer WITH GRANT OPTION;
CREATE SCHEMA stock;
COMMENT ON SCHEMA stock IS 'what there is';
