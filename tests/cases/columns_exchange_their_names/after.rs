use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub last: i32,
    pub first: String,
}
