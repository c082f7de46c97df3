use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity(start = 1000, increment = 5, max = 90000, cache = 20, cycle))]
    pub id: i64,
}
