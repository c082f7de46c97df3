use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub first: i32,
    pub second: i32,
}
