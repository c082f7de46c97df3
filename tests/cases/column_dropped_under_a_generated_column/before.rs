use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Line {
    pub price: i64,
    #[model(default = 1)]
    pub quantity: i64,
    #[model(null, generated = sql("price * quantity"))]
    pub total: i64,
}
