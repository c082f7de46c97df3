use modelmig::{Model, PgComposite};

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    #[model(max_len = 8)]
    pub street: String,
    pub number: i32,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub home: Option<Address>,
}
