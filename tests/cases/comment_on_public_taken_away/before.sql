COMMENT ON SCHEMA public IS 'The shop';
