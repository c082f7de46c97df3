use modelmig::Model;

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(schema = "billing")]
pub struct Entry {
    #[model(primary_key)]
    pub id: i64,
}
