use modelmig::{Model, PgDomain, PgEnum};

#[derive(PgEnum)]
#[model(schema = "app", rename_all = "snake_case")]
pub enum Status {
    New,
    Paid,
}

#[derive(PgDomain)]
#[model(schema = "app", check = sql("VALUE LIKE '%@%'"))]
pub struct Email(pub String);

#[derive(Model)]
#[model(schema = "app")]
pub struct Customer {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(unique)]
    pub email: Email,
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
