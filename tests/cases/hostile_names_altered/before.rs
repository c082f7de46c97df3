use modelmig::Model;

#[derive(Model)]
#[model(schema = "we\"ird; DROP TABLE x; --", table = "we\"ird; DROP TABLE x; --")]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(name = "we\"ird; DROP TABLE x; --", default = 7, comment = "old")]
    pub a: i32,
    #[model(name = "'; DROP TABLE x; --", unique(name = "uq we\"ird; --"))]
    pub b: String,
}
