use modelmig::{Model, PgComposite};

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    pub street: String,
    pub flat: Option<i64>,
}

#[derive(Model)]
#[model(schema = "app", check(ck_home = sql("(home).flat > 0")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub home: Address,
}
