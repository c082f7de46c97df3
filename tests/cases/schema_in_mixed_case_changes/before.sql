CREATE SCHEMA "Sales Data";
COMMENT ON SCHEMA "Sales Data" IS 'what was sold';
GRANT USAGE ON SCHEMA "Sales Data" TO reader;
CREATE SCHEMA stock AUTHORIZATION deploy;
