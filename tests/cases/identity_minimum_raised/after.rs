use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity(start = 1000, min = 1000))]
    pub id: i64,
}
