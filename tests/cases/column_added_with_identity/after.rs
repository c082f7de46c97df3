use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub name: String,
    #[model(identity)]
    pub number: i64,
}
