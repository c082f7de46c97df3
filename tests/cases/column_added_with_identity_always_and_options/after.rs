use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    pub name: String,
    #[model(identity(always, start = 1000, increment = 10))]
    pub number: i64,
}
