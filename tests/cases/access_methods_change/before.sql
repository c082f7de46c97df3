CREATE ACCESS METHOD gone TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD kept TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD kept IS 'before';
CREATE ACCESS METHOD turned TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE archive (id integer) USING gone;
