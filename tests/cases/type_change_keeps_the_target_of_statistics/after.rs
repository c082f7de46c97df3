use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    pub customer: i64,
    pub country: String,
}
