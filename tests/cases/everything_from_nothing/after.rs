use modelmig::{Model, PgComposite, PgDomain, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    New,
    Paid,
}

#[derive(PgDomain)]
#[model(schema = "app", check = sql("VALUE LIKE '%@%'"))]
pub struct Email(pub String);

#[derive(PgComposite)]
#[model(schema = "app")]
pub struct Address {
    pub street: String,
    pub city: String,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(unique)]
    pub email: Email,
    pub home: Option<Address>,
}

#[derive(Model)]
#[model(schema = "app")]
pub struct Order {
    #[model(primary_key, serial)]
    pub id: i32,
    #[model(references = Customer::id, index)]
    pub customer_id: i64,
    #[model(default = "new")]
    pub status: Status,
}
