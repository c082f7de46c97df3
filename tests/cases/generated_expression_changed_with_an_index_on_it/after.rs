use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Line {
    pub price: i64,
    #[model(null, index, generated = sql("price * 3"))]
    pub total: i64,
}
