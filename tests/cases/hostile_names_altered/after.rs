use modelmig::Model;

#[derive(Model)]
#[model(schema = "we\"ird; DROP TABLE x; --", table = "we\"ird; DROP TABLE x; --")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "we\"ird; DROP TABLE x; --", default = 8, comment = "new\nline; -- '")]
    pub a: i64,
    #[model(name = "'; DROP TABLE x; --")]
    pub b: Option<String>,
}
