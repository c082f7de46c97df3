COMMENT ON SCHEMA app IS 'the shop';
