use modelmig::{Model, PgComposite};

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    pub city: String,
    pub street: String,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub homes: Vec<Address>,
}
