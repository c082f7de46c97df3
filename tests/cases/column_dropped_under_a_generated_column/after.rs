use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Line {
    pub price: i64,
    #[model(null, generated = sql("price * 2"))]
    pub total: i64,
}
