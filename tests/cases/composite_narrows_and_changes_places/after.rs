use modelmig::{Model, PgComposite};

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    pub number: i64,
    #[model(max_len = 4)]
    pub street: String,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub home: Option<Address>,
}
