use modelmig::{Model, PgComposite};

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    #[model(renamed_from = "street")]
    pub road: String,
    pub city: String,
}

#[derive(Model)]
#[model(schema = "app", check(ck_home = sql("(home).road <> ''")))]
pub struct Customer {
    #[model(primary_key)]
    pub id: i64,
    pub home: Address,
}
