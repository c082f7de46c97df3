use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    pub customer: i32,
    pub country: String,
}
