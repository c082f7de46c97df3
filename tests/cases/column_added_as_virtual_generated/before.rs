use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Line {
    pub price: i64,
    pub quantity: i64,
}
